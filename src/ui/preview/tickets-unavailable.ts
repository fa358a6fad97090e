/** The past tickets that a run is about could not be had; `cause` says why. */
export class TicketsUnavailable extends Error {
  override readonly name = 'TicketsUnavailable';

  constructor(cause: unknown) {
    super('The past tickets could not be loaded', { cause });
  }
}
