import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { checkCommand } from './check.ts';
import type { ExitCode, Output } from './output.ts';
import { schemesCommand } from './schemes.ts';
import { scoreCommand } from './score.ts';

type Command = (args: readonly string[], output: Output) => Promise<ExitCode>;

/** Commands by name. What is heavy to load (the report) is imported by its command, when it runs. */
const commands: ReadonlyMap<string, Command> = new Map([
  ['score', scoreCommand],
  ['schemes', schemesCommand],
  ['check', checkCommand],
  ['report', async (args, output) => (await import('./report.ts')).reportCommand(args, output)],
]);

/** Runs the command line: `args` without the program's own name. Answers go to `output`. */
export async function main(args: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    output.out(commandLine.usage);
    return name === undefined ? 2 : 0;
  }
  const command = commands.get(name);
  if (command) return command(rest, output);
  output.err(fill(commandLine.unknown_command, { command: name }));
  output.err(commandLine.usage);
  return 2;
}
