import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a call of the command line gave. */
export type Ran = { readonly exit: number | null; readonly out: string; readonly err: string };

const program = fileURLToPath(new URL('../rang.ts', import.meta.url));

/** Calls the command line as a person would, on a register of its own; for tests. */
export const rang = (
  data: string,
  args: readonly string[],
  more: { input?: string; env?: object } = {},
): Ran => {
  const { RANG_DATA: _data, INIT_CWD: _cwd, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: more.input ?? '',
    env: { ...inherited, RANG_DATA: data, ...more.env },
  });
  return { exit: status, out: stdout, err: stderr };
};
