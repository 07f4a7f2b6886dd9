// Where postcode districts lie, roughly, for the demonstration: from general knowledge, not checked against a source. A council loads its own.

/** Latitude and longitude, in degrees. */
export type Place = readonly [latitude: number, longitude: number]

/** Wolverhampton and the districts round it. Approximate: for order and "about 3 miles", never for an address. */
export const postcodeDistricts: ReadonlyMap<string, Place> = new Map([
  ['WV1', [52.587, -2.118]],
  ['WV2', [52.573, -2.123]],
  ['WV3', [52.578, -2.158]],
  ['WV4', [52.557, -2.145]],
  ['WV5', [52.535, -2.187]],
  ['WV6', [52.597, -2.177]],
  ['WV7', [52.634, -2.278]],
  ['WV8', [52.625, -2.187]],
  ['WV9', [52.637, -2.13]],
  ['WV10', [52.621, -2.105]],
  ['WV11', [52.608, -2.071]],
  ['WV12', [52.602, -2.037]],
  ['WV13', [52.585, -2.056]],
  ['WV14', [52.562, -2.075]],
  ['DY1', [52.516, -2.091]],
  ['DY2', [52.496, -2.079]],
  ['DY3', [52.535, -2.123]],
  ['DY4', [52.531, -2.056]],
  ['WS1', [52.577, -1.976]],
  ['WS2', [52.588, -2.004]],
  ['WS3', [52.619, -1.998]],
  ['WS10', [52.556, -2.021]],
  ['WS11', [52.693, -2.018]],
  ['B70', [52.518, -2.001]],
] as const)
