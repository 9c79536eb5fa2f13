import type { Zone } from '@forno/domain/store/store'

/**
 * Where the demo shop delivers: three areas drawn by hand over neighbourhoods of Montevideo, the nearest first
 * (of overlapping zones the first counts, so each later one may simply be drawn around the ones before it).
 * The town's map reaches further than the last of them: an address in Buceo or La Unión is out of zone.
 */
export const demoZones: Zone[] = [
  {
    id: 'centro',
    name: 'Centro and Barrio Sur',
    ring: [
      [-56.201, -34.9035],
      [-56.193, -34.899],
      [-56.1835, -34.8985],
      [-56.183, -34.9145],
      [-56.19, -34.916],
      [-56.1985, -34.9135],
      [-56.2005, -34.909],
    ].flat(),
    fee: 199,
    minimum: 1000,
    freeFrom: 3500,
  },
  {
    id: 'cordon',
    name: 'Ciudad Vieja, Cordón and Palermo',
    ring: [
      [-56.214, -34.908],
      [-56.212, -34.9025],
      [-56.204, -34.9005],
      [-56.192, -34.893],
      [-56.18, -34.8905],
      [-56.169, -34.8935],
      [-56.168, -34.906],
      [-56.176, -34.9165],
      [-56.19, -34.9175],
      [-56.2, -34.9155],
      [-56.206, -34.9125],
    ].flat(),
    fee: 299,
    minimum: 1500,
  },
  {
    id: 'pocitos',
    name: 'Pocitos, Parque Rodó and Punta Carretas',
    ring: [
      [-56.185, -34.886],
      [-56.165, -34.885],
      [-56.148, -34.89],
      [-56.139, -34.899],
      [-56.1395, -34.908],
      [-56.145, -34.913],
      [-56.147, -34.919],
      [-56.153, -34.929],
      [-56.16, -34.934],
      [-56.166, -34.929],
      [-56.17, -34.919],
      [-56.185, -34.918],
    ].flat(),
    fee: 449,
    minimum: 2500,
  },
]
