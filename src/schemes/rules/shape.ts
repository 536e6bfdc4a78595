import type { z } from 'zod';
import { schemeShape } from '../../../prompts/explanations/index.ts';
import { fill } from '../../../prompts/fill.ts';
import type { Issue } from '../../facts/index.ts';

/** Reads data by its schema; what is wrong is said in Chinese wherever the schema has no words of its own. */
export function safeRead<T>(schema: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> {
  return schema.safeParse(data, { error: sentenceOf });
}

/** What was found wrong, as issues with paths such as `bands[2].points`. */
export function shapeIssues(error: z.ZodError): readonly Issue[] {
  return error.issues.flatMap((issue) => issuesOf(issue, []));
}

function issuesOf(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): readonly Issue[] {
  const path = [...before, ...issue.path];
  const meant = issue.code === 'invalid_union' ? meantBranch(issue.errors) : undefined;
  if (meant) return meant.flatMap((inner) => issuesOf(inner, path));
  return [{ code: 'scheme_shape', path: pathOf(path), values: { problem: issue.message } }];
}

/** Of several ways to write something, the one that was tried: its own type fits, something inside does not. */
function meantBranch(branches: readonly (readonly z.core.$ZodIssue[])[]) {
  const tried = branches.filter((issues) => issues.every((issue) => issue.path.length > 0));
  return tried.toSorted((a, b) => a.length - b.length).at(0);
}

type Found = Parameters<z.core.$ZodErrorMap>[0];

function sentenceOf(found: Found): string | undefined {
  switch (found.code) {
    case 'invalid_type':
      return found.input === undefined
        ? schemeShape.absent
        : fill(schemeShape.type, { type: typeNames[found.expected] ?? found.expected });
    case 'unrecognized_keys':
      return fill(schemeShape.keys, { keys: found.keys.join('、') });
    case 'invalid_value':
      return fill(schemeShape.value, { values: found.values.map(String).join('、') });
    case 'too_small':
      return fill(schemeShape.least, { least: String(found.minimum) });
    case 'too_big':
      return fill(schemeShape.most, { most: String(found.maximum) });
    case 'invalid_key':
      return found.issues[0]?.message;
    default:
      return schemeShape.form;
  }
}

const typeNames: Readonly<Record<string, string>> = schemeShape.types;

function pathOf(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
