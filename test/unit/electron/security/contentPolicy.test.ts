import { describe, expect, it } from 'vitest'
import { contentPolicy, newNonce, withNonce } from '../../../../electron/security/contentPolicy'

describe('the content policy', () => {
  it('begins from nothing, runs no inline script and no text as code', () => {
    const policy = contentPolicy('abc')
    expect(policy.startsWith("default-src 'none'; ")).toBe(true)
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('gives each page its own nonce, which the page is told', () => {
    const nonce = newNonce()
    expect(newNonce()).not.toBe(nonce)
    expect(contentPolicy(nonce)).toContain(`'nonce-${nonce}'`)
    const page = withNonce('<!doctype html><html><head lang="en"><title>x</title></head></html>', nonce)
    expect(page).toContain(
      `<head lang="en"><meta property="csp-nonce" nonce="${nonce}" content="${nonce}"><title>`,
    )
  })
})
