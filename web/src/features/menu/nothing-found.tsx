import { SearchX } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/states.tsx'

/** When nothing on the menu is what somebody wants: said plainly, with the way back. */
export const NothingFound = ({ onReset }: { onReset: () => void }) => (
  <Empty
    picture={<SearchX className="mx-auto size-full stroke-1 p-6 text-soft" />}
    title="Nothing on the menu is quite like that"
    action={<Button onClick={onReset}>Show the whole menu</Button>}
  >
    <p>
      Try fewer filters or another word. Most pizzas can be changed in the builder, too: leave off
      what you do not eat.
    </p>
  </Empty>
)
