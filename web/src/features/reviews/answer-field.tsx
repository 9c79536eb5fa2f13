import type { SupportRules } from '@forno/domain/support/rules'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'

/** What the shop answers; what it says again and again begins it at a tap. */
export const AnswerField = ({
  label,
  text,
  replies,
  onText,
}: {
  label: string
  text: string
  replies: SupportRules['replies']
  onText: (text: string) => void
}) => (
  <div className="space-y-2">
    <TextArea
      label={label}
      rows={2}
      maxLength={1000}
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
    {replies.length > 0 && (
      <ul aria-label="Begin with" className="flex flex-wrap gap-2">
        {replies.map((reply) => (
          <li key={reply.id}>
            <Button
              look="secondary"
              className="text-left text-sm"
              onClick={() => onText([text.trim(), reply.text].filter(Boolean).join(' '))}
            >
              {reply.text}
            </Button>
          </li>
        ))}
      </ul>
    )}
  </div>
)
