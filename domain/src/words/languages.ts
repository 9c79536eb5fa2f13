import * as v from 'valibot'

/** The languages that people are spoken to in. The first is everybody's who has not chosen. */
export const languages = ['en', 'es'] as const
export const languageSchema = v.picklist(languages)
export type Language = v.InferOutput<typeof languageSchema>

/** The language of a browser's wishes (`es-UY`, `en`), or the first of ours. */
export const languageFrom = (wishes: readonly string[]): Language =>
  wishes
    .map((wish) => languages.find((one) => wish.toLowerCase().split('-')[0] === one))
    .find((one) => one !== undefined) ?? languages[0]
