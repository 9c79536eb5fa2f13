import { LinkButton } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'

export const NotFoundPage = () => (
  <Page title="Nothing here" hideTitle>
    <Empty
      title="There is nothing at this address"
      action={<LinkButton to="/">To the menu</LinkButton>}
    >
      <p>The link may be old or mistyped.</p>
    </Empty>
  </Page>
)
