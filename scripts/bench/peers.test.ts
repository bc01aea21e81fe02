import { doesNotThrow } from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRegister } from '#lib/register/register.ts';
import { tellRobot } from './peer-robot.ts';
import { tellXstate } from './peer-xstate.ts';
import { mustAgree, walkAfter, walkOurs } from './walk.ts';

const walk = walkAfter(0);
const register = emptyRegister();
walkOurs(register, walk.steps);

for (const [name, teller] of [
  ['xstate', tellXstate(0)],
  ['robot3', tellRobot(0)],
] as const)
  test(`the machine of ${name} ends every dossier of the demonstration where the regulation does`, () => {
    teller.tell(walk.told);
    doesNotThrow(() => mustAgree(teller, register, walk));
  });
