import { button } from './on-page.ts';
import type { Person } from './stage.ts';

type Staff = 'expert' | 'finance';

/** From the page where one signs in: as the newcomer. */
export const entersAsNewcomer = async (me: Person): Promise<void> => {
  await me.hands.press(button(me, me.say.demo.signIn.newcomer.button));
};

/** Signs in as one of the staff: the first of a role, or the second. */
export const entersAs = async (me: Person, role: Staff, nth: 1 | 2 = 1): Promise<Person> => {
  const { signIn } = me.say.demo;
  await me.page.goto(`/${me.locale}/sign-in`);
  if (nth === 1) {
    await me.hands.press(button(me, signIn.entrances[role].button));
    return me;
  }
  const other = signIn.nth(me.say.space.roles[role], '2');
  const folded = me.page.locator('details').filter({ has: me.page.getByText(other) });
  await me.hands.press(folded.locator('summary'));
  await me.hands.press(button(me, other));
  return me;
};
