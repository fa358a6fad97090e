/**
 * What a number is drawn for. Together with seed, replication and the ticket it is the key of the draw, so that none shifts
 * another's luck (docs/semantics.md, section 6). Numbers are never used again for something else: reports would change.
 */
export const purpose = {
  /** Time since the arrival before, of the same stream. */
  arrival: 0,
  handling: 1,
  /** Work until the first public reply. */
  reply: 2,
  /** Whether it waits for the client. */
  pending: 3,
  clientReply: 4,
  /** Work until the reply after the client's. */
  secondReply: 5,
  /** Whether it is reopened. */
  reopened: 6,
  reopenAfter: 7,
  rework: 8,
  reworkReply: 9,
  /** Of which kind a ticket is that waits when the run begins. */
  kind: 10,
} as const;
