import { expect, type Locator } from '@playwright/test';

/** A document to be handed in. */
export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** How somebody works a page: every act of a story goes through these. */
export type Hands = {
  /** Presses a button, follows a link, opens what is folded. */
  readonly press: (target: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Takes an answer of a list that opens, by its value. */
  readonly choose: (list: Locator, value: string) => Promise<void>;
  /** Ticks a box, or one of few answers in sight. */
  readonly tick: (answer: Locator) => Promise<void>;
  readonly hand: (field: Locator, paper: Paper) => Promise<void>;
};

/** With a mouse, as most do; works without scripts too. */
export const mouse: Hands = {
  press: (target) => target.click(),
  type: (field, text) => field.fill(text),
  choose: async (list, value) => void (await list.selectOption(value)),
  tick: (answer) => answer.check(),
  hand: (field, paper) => field.setInputFiles(paper),
};

/** Where the focus is: elsewhere, on the target, or on another answer of its group. */
const focusOf = (target: Locator): Promise<'elsewhere' | 'here' | 'beside'> =>
  target.evaluate((element) => {
    const { activeElement: active } = document;
    if (active === element) return 'here';
    const isBeside =
      active instanceof HTMLInputElement &&
      element instanceof HTMLInputElement &&
      active.type === 'radio' &&
      active.name === element.name &&
      active.form === element.form;
    return isBeside ? 'beside' : 'elsewhere';
  });

const mostPresses = 400;

/** Goes from where the focus is to a target, as one does without a mouse: by Tab, and by the arrows among answers. */
const reach = async (target: Locator): Promise<void> => {
  const { keyboard } = target.page();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < mostPresses; presses += 1) {
    const focus = await focusOf(target);
    if (focus === 'here') return;
    await keyboard.press(focus === 'beside' ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`no key leads to ${target}`);
};

/** With the keyboard alone. */
export const keys: Hands = {
  press: async (target) => {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  type: async (field, text) => {
    await reach(field);
    await field.page().keyboard.press('Control+a');
    await field.page().keyboard.type(text);
  },
  choose: async (list, value) => {
    await reach(list);
    await list.page().keyboard.press('Home');
    for (let presses = 0; presses < mostPresses && (await list.inputValue()) !== value; presses += 1)
      await list.page().keyboard.press('ArrowDown');
    await expect(list).toHaveValue(value);
  },
  tick: async (answer) => {
    await reach(answer);
    if (!(await answer.isChecked())) await answer.page().keyboard.press('Space');
    await expect(answer).toBeChecked();
  },
  hand: async (field, paper) => {
    // Listened for before the way there: the browser must know of it when the key is pressed.
    const asked = field.page().waitForEvent('filechooser');
    const [chooser] = await Promise.all([asked, keys.press(field)]);
    await chooser.setFiles(paper);
  },
};
