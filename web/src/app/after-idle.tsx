import NewVersionBar from './new-version-bar.tsx'
import { NoticeWatch } from './notice-watch.tsx'

/** What every page has, but none needs at once: fetched when it has nothing better to do. */
export default function AfterIdle() {
  return (
    <>
      <NewVersionBar />
      <NoticeWatch />
    </>
  )
}
