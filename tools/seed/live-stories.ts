import { extra, halves, no, pizza, product } from './choices.ts'
import type { Story } from './story.ts'

/**
 * What is under way: one ticket in each state that a kitchen has, one of them the demo customer's. Those by card are
 * captured already: accepting one would ask a Stripe that is not our stand-in for a PaymentIntent it has never seen.
 */
export const liveStories: readonly Story[] = [
  {
    when: 'live',
    by: 'guest',
    to: 'mercedes',
    pays: 'card',
    lines: [
      [1, pizza('california-chicken', 'm', [no('jalapeno-peppers')])],
      [1, product('garlic-dip', 'tub')],
    ],
    driver: 'demo-driver',
    reaches: 'ready',
  },
  {
    when: 'live',
    by: 'guest',
    lines: [
      [1, pizza('napolitana', 'm', [extra('anchovies')])],
      [1, pizza('pepperoni', 's', [], 'gluten-free')],
    ],
    reaches: 'baking',
  },
  {
    when: 'live',
    by: 'customer',
    to: 'home',
    pays: 'card',
    lines: [
      [1, halves('barbecue-chicken', 'italian-vegetables', 'l', [extra('eggplant')])],
      [1, product('garden-salad', 'small')],
      [2, product('grapefruit-soda', 'can')],
    ],
    tip: 200,
    reaches: 'preparing',
  },
  {
    when: 'live',
    by: 'guest',
    to: 'minas',
    lines: [[1, pizza('spicy-italian', 'l'), 'Cut into twelve, please']],
    wantsChange: true,
    reaches: 'placed',
  },
]
