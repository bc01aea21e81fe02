import { bank as enBank } from './en/bank.ts';
import { capacity as enCapacity } from './en/capacity.ts';
import { demo as enDemo } from './en/demo.ts';
import { entry as enEntry } from './en/entry.ts';
import { expert as enExpert } from './en/expert.ts';
import { fee as enFee } from './en/fee.ts';
import { finance as enFinance } from './en/finance.ts';
import { form as enForm } from './en/form.ts';
import { frame as enFrame } from './en/frame.ts';
import { grid as enGrid } from './en/grid.ts';
import { home as enHome } from './en/home.ts';
import { producer as enProducer } from './en/producer.ts';
import { projectAct as enProjectAct } from './en/project-act.ts';
import { queue as enQueue } from './en/queue.ts';
import { refund as enRefund } from './en/refund.ts';
import { request as enRequest } from './en/request.ts';
import { space as enSpace } from './en/space.ts';
import { story as enStory } from './en/story.ts';
import { words as enWords } from './en/words.ts';
import { bank } from './fr/bank.ts';
import { capacity } from './fr/capacity.ts';
import { demo } from './fr/demo.ts';
import { entry } from './fr/entry.ts';
import { expert } from './fr/expert.ts';
import { fee } from './fr/fee.ts';
import { finance } from './fr/finance.ts';
import { form } from './fr/form.ts';
import { frame } from './fr/frame.ts';
import { grid } from './fr/grid.ts';
import { home } from './fr/home.ts';
import { producer } from './fr/producer.ts';
import { projectAct } from './fr/project-act.ts';
import { queue } from './fr/queue.ts';
import { refund } from './fr/refund.ts';
import { request } from './fr/request.ts';
import { space } from './fr/space.ts';
import { story } from './fr/story.ts';
import { words } from './fr/words.ts';
import type { Locale } from './locale.ts';

const fr = {
  bank,
  words,
  frame,
  form,
  space,
  expert,
  fee,
  finance,
  home,
  queue,
  grid,
  entry,
  capacity,
  demo,
  producer,
  projectAct,
  refund,
  request,
  story,
};

/** Every sentence of the pages. French is the source: a sentence missing in another language does not compile. */
export type Messages = typeof fr;

const all: Readonly<Record<Locale, Messages>> = {
  fr,
  en: {
    bank: enBank,
    words: enWords,
    frame: enFrame,
    form: enForm,
    space: enSpace,
    expert: enExpert,
    fee: enFee,
    finance: enFinance,
    home: enHome,
    queue: enQueue,
    grid: enGrid,
    entry: enEntry,
    capacity: enCapacity,
    demo: enDemo,
    producer: enProducer,
    projectAct: enProjectAct,
    refund: enRefund,
    request: enRequest,
    story: enStory,
  },
};

/** The sentences of one language. */
export const messagesOf = (locale: Locale): Messages => all[locale];
