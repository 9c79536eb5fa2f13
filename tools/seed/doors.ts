import type { Address } from '@forno/domain/geo/address'

/**
 * Doors in Montevideo that demo orders go to, as the town data has them (© OpenStreetMap contributors, ODbL):
 * streets, numbers and places are facts; who lives there is not known here.
 */
export const doors = {
  /** Zone centro. */
  home: {
    street: 'Durazno',
    number: '1146',
    unit: '2B',
    note: 'The bell on the left.',
    at: [-56.19106, -34.91067],
  },
  mercedes: { street: 'Mercedes', number: '1237', at: [-56.18972, -34.9038] },
  canelones: { street: 'Canelones', number: '1031', unit: 'Office 4', at: [-56.19378, -34.90884] },
  /** Zone cordon. */
  minas: { street: 'Minas', number: '1423', at: [-56.18034, -34.90413] },
  sarandi: {
    street: 'Sarandí',
    number: '428',
    note: 'Please ring twice.',
    at: [-56.20629, -34.90804],
  },
  magallanes: { street: 'Magallanes', number: '1346', unit: '7', at: [-56.17895, -34.90421] },
  /** Zone pocitos. */
  ellauri: { street: 'José Ellauri', number: '472', unit: '901', at: [-56.15799, -34.92186] },
  espana: { street: 'Bulevar España', number: '2516', at: [-56.15992, -34.9122] },
  /** In the town, in no zone: where delivery is refused. */
  rivera: { street: 'Avenida General Rivera', number: '3622', at: [-56.13496, -34.90006] },
} as const satisfies Record<string, Address>

export type Door = keyof typeof doors
