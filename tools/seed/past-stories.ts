import { add, extra, halves, no, pizza, product } from './choices.ts'
import type { Story } from './story.ts'

/** What has been: nearly everything that can happen to an order, so that no screen is empty. */
export const pastStories: readonly Story[] = [
  {
    when: { daysAgo: 1, clock: '20:40' },
    by: 'customer',
    to: 'home',
    lines: [
      [1, halves('pepperoni', 'green-garden', 'l')],
      [2, product('cola', 'can')],
    ],
    tip: 200,
    wantsChange: true,
    driver: 'demo-driver',
    reaches: 'delivered',
  },
  {
    when: { daysAgo: 1, clock: '21:10' },
    by: 'guest',
    to: 'magallanes',
    lines: [
      [1, pizza('thai-chicken', 'm')],
      [1, product('garlic-bread', 'four')],
    ],
    driver: 'demo-driver-2',
    reaches: 'delivered',
  },
  {
    when: { daysAgo: 2, clock: '19:30' },
    by: 'guest',
    lines: [[1, pizza('five-cheese', 'l', [], 'thin')]],
    reaches: 'collected',
  },
  {
    when: { daysAgo: 2, clock: '22:05' },
    by: 'guest',
    to: 'minas',
    lines: [[1, pizza('big-meat', 'l')]],
    reaches: 'accepted',
    butThen: { move: 'cancel', as: 'customer' },
  },
  {
    when: { daysAgo: 3, clock: '13:05' },
    by: 'customer',
    lines: [
      [1, pizza('spinach-and-feta', 's')],
      [1, product('sparkling-water', 'small')],
    ],
    reaches: 'collected',
  },
  {
    when: { daysAgo: 4, clock: '20:20' },
    by: 'guest',
    to: 'sarandi',
    lines: [[2, pizza('hawaiian', 'm')]],
    driver: 'demo-driver',
    reaches: 'arrived',
    butThen: { move: 'fail', as: 'driver', reason: 'Nobody came to the door or to the phone.' },
  },
  {
    when: { daysAgo: 5, clock: '21:30' },
    by: 'guest',
    to: 'espana',
    lines: [
      [1, pizza('greek', 'xxl')],
      [1, product('orange-soda', 'bottle')],
    ],
    tip: 300,
    driver: 'demo-driver-2',
    reaches: 'delivered',
  },
  {
    when: { daysAgo: 6, clock: '20:55' },
    by: 'customer',
    to: 'home',
    lines: [
      [1, pizza('vegetables-vegetables', 'm', [no('mozzarella'), add('vegan-mozzarella')])],
      [1, pizza('calabrese', 'm', [extra('nduja-salami'), no('garlic')])],
      [1, product('tomato-dip', 'tub')],
    ],
    tip: 150,
    driver: 'demo-driver',
    reaches: 'delivered',
  },
  {
    when: { daysAgo: 7, clock: '22:15' },
    by: 'guest',
    lines: [[1, pizza('mediterranean', 'l')]],
    reaches: 'preparing',
    butThen: {
      move: 'callOff',
      as: 'manager',
      reason: 'Our oven has gone cold. We are very sorry.',
    },
  },
  {
    when: { daysAgo: 9, clock: '23:10' },
    by: 'customer',
    to: 'home',
    lines: [[1, pizza('classic-deluxe', 'l')]],
    reaches: 'placed',
    butThen: {
      move: 'refuse',
      as: 'cook',
      reason: 'The last dough of tonight is in the oven. Sorry!',
    },
  },
  {
    when: { daysAgo: 12, clock: '20:05' },
    by: 'guest',
    to: 'canelones',
    lines: [
      [2, pizza('pepperoni', 'l')],
      [1, pizza('mexicana', 'l')],
      [1, product('chicken-wings', 'twelve')],
      [2, product('blue-cheese-dip', 'tub')],
    ],
    note: 'For a meeting: please bring napkins.',
    wantsChange: true,
    driver: 'demo-driver-2',
    reaches: 'delivered',
  },
  {
    when: { daysAgo: 16, clock: '21:20' },
    by: 'customer',
    to: 'ellauri',
    lines: [
      [1, halves('four-cheese', 'soppressata', 'l', [add('arugula')])],
      [1, product('tiramisu', 'cup'), 'Two spoons, please'],
      [1, product('cola-zero', 'bottle')],
    ],
    driver: 'demo-driver',
    reaches: 'delivered',
  },
]
