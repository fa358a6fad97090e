import * as z from 'zod/mini';
import { nonEmpty } from '../../domain/settings/schema-tools.ts';
import { textSchema } from '../../domain/settings/text.ts';
import type { RevisionPage } from '../backend.ts';
import { BackendError, type BackendErrorCode } from '../errors.ts';
import { TransientError } from './transient-error.ts';

const stampSchema = z.object({ at: z.number(), by: z.optional(z.string()) });

export const savedSchema = z.object({ revision: nonEmpty, saved: stampSchema });

export const revisionPageSchema: z.ZodMiniType<RevisionPage> = z.object({
  revisions: z.array(z.object({ revision: nonEmpty, saved: stampSchema, changes: z.optional(z.number()) })),
  more: z.boolean(),
});

/** `document` may be anything, so that a damaged one can be told as such; but it has to be there. */
export const loadedSchema = z
  .object({ document: z.unknown(), revision: nonEmpty, saved: z.optional(stampSchema) })
  .check(z.refine(({ document }) => document !== undefined, { path: ['document'] }));

export const permissionsSchema = z.object({ canSave: z.boolean(), reason: z.optional(textSchema) });

const problemSchema = z.object({
  code: nonEmpty,
  path: z.array(z.string()),
  severity: z.enum(['error', 'warning']),
  details: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))),
});

export const revisionSchema = z
  .object({ document: z.unknown(), revision: nonEmpty, saved: stampSchema })
  .check(z.refine(({ document }) => document !== undefined, { path: ['document'] }));

/** What a server may say beside the status of a refusal. Whatever of it is malformed counts as not said. */
const refusalSchema = z.object({
  message: z.catch(z.optional(z.string()), undefined),
  current: z.catch(z.optional(loadedSchema), undefined),
  problems: z.catch(z.optional(z.array(problemSchema)), undefined),
});

/** Statuses with a meaning of their own. All others mean that the server can't do its work now. */
const codes: Readonly<Record<number, BackendErrorCode>> = {
  400: 'invalid',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'not_found',
  412: 'conflict',
  413: 'too_large',
  422: 'invalid',
  428: 'invalid',
};

/**
 * The body of an answer as parsed JSON; `undefined` for a refusal that is not JSON.
 * @throws {TransientError} when the body can't be read to its end
 * @throws {BackendError} `unavailable`, when it is not JSON although all is well: a page to log in at, or one of a network
 *   that wants to be paid
 */
export async function readBody(response: Response): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    if (!response.ok) return undefined;
    throw new TransientError(`The answer of ${response.url} broke off`, cause);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!response.ok) return undefined;
    throw new BackendError('unavailable', `The answer of ${response.url} is not JSON`, { cause });
  }
}

/**
 * What an answer has to be.
 * @throws {BackendError} `unavailable`, when it has another shape
 */
export function parsedAs<Answer>(schema: z.ZodMiniType<Answer>, body: unknown, what: string): Answer {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.length ? ` at ${issue.path.join('/')}` : '';
  throw new BackendError('unavailable', `The answer for ${what} has another shape than expected${place}`, {
    cause: parsed.error,
  });
}

/** The error that a refusing answer stands for. Its `cause` names the status, for "Copy details". */
export function errorFrom({ status, statusText, url }: Response, body: unknown): BackendError {
  const { message, current, problems } = refusalSchema.safeParse(body).data ?? {};
  const cause = new Error(`HTTP ${status} ${statusText} (${url})`);
  return new BackendError(codes[status] ?? 'unavailable', message ?? cause.message, {
    cause,
    ...(current && { current }),
    ...(problems && { problems }),
  });
}
