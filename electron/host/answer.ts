import type { z } from 'zod'
import { hostMethods } from '../../shared/host'
import type { HostFailure, HostMethod } from '../../shared/host'
import { FileFailed } from '../files/fileFailed'
import { HostFailed } from './hostFailed'

export type Answer = { ok: true; value: unknown } | { ok: false; failure: HostFailure }

type Call = (method: HostMethod, args: unknown) => unknown

/**
 * Answers one call: the method must be in the contract and the arguments as it says. Failures come back as data;
 * those that nobody expected are told to `unexpected` and lose their details here.
 */
export async function answer(
  method: unknown,
  args: unknown,
  call: Call,
  unexpected: (method: string, error: unknown) => void,
): Promise<Answer> {
  if (!isMethod(method)) return failed({ kind: 'badArguments', method: 'unknown', problem: 'no such method' })
  const schema: z.ZodType = hostMethods[method].args
  const parsed = schema.safeParse(args)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue?.path.map(String).join('.') ?? ''
    return failed({ kind: 'badArguments', method, problem: `${place}: ${issue?.code ?? ''}` })
  }
  try {
    return { ok: true, value: await call(method, parsed.data) }
  } catch (error) {
    if (error instanceof HostFailed || error instanceof FileFailed) return failed(error.failure)
    unexpected(method, error)
    return failed({ kind: 'unexpected', method })
  }
}

const failed = (failure: HostFailure): Answer => ({ ok: false, failure })

function isMethod(method: unknown): method is HostMethod {
  return typeof method === 'string' && Object.hasOwn(hostMethods, method)
}
