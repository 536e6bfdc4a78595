import { type ParseArgsConfig, parseArgs } from 'node:util';
import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import type { Output } from './output.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the words of a command; null (and a line on stderr) when an option is unknown or lacks a value. */
export function readOptions<O extends Options>(args: readonly string[], options: O, output: Output) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    output.err(fill(commandLine.bad_option, { problem }));
    output.err(commandLine.usage);
    return null;
  }
}
