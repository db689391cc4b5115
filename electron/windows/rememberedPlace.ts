import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import type { Place } from './place'

const whole = z.number().int()
const placeSchema = z.strictObject({
  x: whole,
  y: whole,
  width: whole.positive(),
  height: whole.positive(),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
})

const storage = (): string => join(app.getPath('userData'), 'window.json')

/** Null the first time, and when the record cannot be read. */
export function rememberedPlace(): Place | null {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(storage(), 'utf8')))
  } catch {
    return null
  }
}

export function rememberPlace(window: BrowserWindow): void {
  const place = {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  }
  try {
    writeFileSync(storage(), JSON.stringify(placeSchema.parse(place)))
  } catch {
    // The next window opens where the one before did.
  }
}
