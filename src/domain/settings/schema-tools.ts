import * as z from 'zod/mini';

/**
 * An object whose unknown keys survive. The schema accepts and keeps keys it doesn't know (a newer backend's, a
 * host's own), while the inferred type stays closed, so that a misspelt property is a type error.
 */
/* @__NO_SIDE_EFFECTS__ */
export function entity<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape, z.core.$strip> {
  return z.looseObject(shape);
}

/** A non-empty string. */
export const nonEmpty = /* @__PURE__ */ z.string().check(z.minLength(1));
