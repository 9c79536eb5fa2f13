import { TextArea } from '../../ui/field.tsx'

/** As long as the kitchen can read at a glance; `lineNoteSchema` refuses more. */
const LONGEST = 200

export const KitchenNote = ({
  note,
  onChange,
}: {
  note: string
  onChange: (note: string) => void
}) => (
  <TextArea
    label="A note for the kitchen (optional)"
    placeholder="Well done, cut in squares…"
    value={note}
    maxLength={LONGEST}
    hint={note.length > 150 ? `${LONGEST - note.length} characters left` : ''}
    onChange={({ target }) => onChange(target.value)}
  />
)
