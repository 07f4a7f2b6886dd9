// Unpacks the browser once, before any test file: two at once would start a program that is still being written.
import { findChromium } from './chromium.ts'

export const setup = async (): Promise<void> => {
  await findChromium()
}
