// Wakes the API: one request from the gateway in, one answer out.
import { createApi } from '../../shared/api.ts'
import { furniture, reportFault } from '../furniture.ts'
import { wakes } from '../gateway.ts'

const { house, verify } = furniture()

export const handler = wakes(createApi(house, verify, reportFault))
