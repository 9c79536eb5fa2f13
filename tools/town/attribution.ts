import { CROP } from './grid.ts'

/** What the licence of the map asks us to say, served beside the data. */
export const ATTRIBUTION = `The town of the demo shop
© OpenStreetMap contributors, https://www.openstreetmap.org/copyright

The files in this folder are a database derived from OpenStreetMap and are made available under the
Open Database License 1.0 (ODbL): https://opendatacommons.org/licenses/odbl/1-0/

Source: OSM QA tiles of Montevideo, real-world/osm-qa-montevideo of the npm package
@mapbox/mvt-fixtures 4.0.0 (its data is under the ODbL, too), an extract of December 2017.

What was done to it, by tools/town/build.ts:
- cropped to longitude ${CROP.west} to ${CROP.east}, latitude ${CROP.south} to ${CROP.north};
- kept: roads with their names, house numbers by street, parks, beaches, water, names of quarters;
- left out: who edited what and when, and everything about businesses, owners and people;
- rounded to 0.00001 degrees, lines simplified by up to 3 m, roads of one name joined;
- house numbers on streets that are not on the map left out, numbers named twice kept once;
- the river drawn as the area south-west of the mapped shore;
- driving times estimated from the kind of road and its limit; they are not measured.

It is a demo's town: addresses may be wrong or out of date.
`
