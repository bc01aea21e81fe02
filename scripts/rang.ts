import { codeOf } from '#db/trouble.ts';
import { call } from './rang/call.ts';
import { printed } from './rang/verb.ts';

// `| head` closes the pipe early: no fault of anyone.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
const { exit, to, text } = printed(await call(args), args);
process.exitCode = exit;
process[to].write(text);
