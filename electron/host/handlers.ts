import type { z } from 'zod'
import type { hostMethods, HostMethod, HostGiven } from '../../shared/host'
import type { DocumentWindow } from '../windows/documentWindow'

/** What a method gets: arguments as its schema gives them. */
export type HostInput<M extends HostMethod> = z.output<(typeof hostMethods)[M]['args']>

/** Every method of the contract with what it does for the window that calls. */
export type HostHandlers = {
  readonly [M in HostMethod]: (
    session: DocumentWindow,
    args: HostInput<M>,
  ) => HostGiven<M> | Promise<HostGiven<M>>
}
