import { answerChallenge, intentBehind } from './answer-challenge.ts'
import { ApiError } from './errors.ts'
import { parseForm } from './form.ts'
import type { DoubleRequest, Reply } from './message.ts'
import type { Challenge } from './challenge.ts'
import type { World } from './world.ts'

/**
 * The bank's page where a card holder proves to be one: `GET /3ds/<secret>` asks, `POST` with `answer=approve` or
 * `answer=fail` decides and goes back to the shop. Inside a frame of the shop's page it tells that page instead, by
 * `postMessage({ type: 'forno:3ds', intent, approved })`.
 */
export function hostedPage(world: World, request: DoubleRequest): Reply {
  const secret = request.path.split('?', 1)[0]?.slice('/3ds/'.length) ?? ''
  const challenge = world.state.challenges.get(secret)
  if (!challenge) return page(404, 'This question has been answered already.', '')
  if (request.method !== 'POST') return ask(world, challenge)
  const approved = parseForm(request.body)['answer'] === 'approve'
  try {
    const { intent } = answerChallenge(world, secret, approved)
    if (challenge.returnUrl === null) return tellPage(intent.id, approved)
    const back = new URL(challenge.returnUrl)
    back.searchParams.set(intent.object, intent.id)
    back.searchParams.set(`${intent.object}_client_secret`, intent.client_secret ?? '')
    const went = ['succeeded', 'requires_capture', 'processing'].includes(intent.status)
    back.searchParams.set('redirect_status', went ? 'succeeded' : 'failed')
    return { status: 303, headers: { location: back.href }, body: '' }
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal
    return page(refusal.status, refusal.message, '')
  }
}

function ask(world: World, challenge: Challenge): Reply {
  const intent = intentBehind(world, challenge)
  const amount =
    intent?.object === 'payment_intent'
      ? `${(intent.amount / 100).toFixed(2)} ${intent.currency.toUpperCase()}`
      : 'your card being saved'
  return page(
    200,
    'Test bank: is this you?',
    `<p>Agree to ${escaped(amount)}?</p>
<form method="post">
<button name="answer" value="approve">Complete</button>
<button name="answer" value="fail">Fail</button>
</form>
<script>addEventListener('keydown', ({ key }) => key === 'Escape' && window.parent !== window && window.parent.postMessage({ type: 'forno:3ds:close' }, '*'))</script>`,
  )
}

function tellPage(intent: string, approved: boolean): Reply {
  const message = JSON.stringify({ type: 'forno:3ds', intent, approved })
  return page(
    200,
    'Thank you',
    `<p>You can go back to the shop.</p>
<script>(window.opener ?? window.parent).postMessage(${message}, '*')</script>`,
  )
}

const page = (status: number, title: string, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{font:1.1rem system-ui;margin:2rem;max-width:30rem}button{font:inherit;min-height:48px;padding:0 1.5rem;margin-right:1rem}</style>
<main aria-label="Test bank"><h1>${escaped(title)}</h1>
${body}</main></html>
`,
})

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
