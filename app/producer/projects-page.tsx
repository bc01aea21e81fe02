import { ActForm, formOf } from '#app/form/act-form.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { dossierAddress } from '#app/page/address.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import { type Draft, draftOf } from '#db/draft.ts';
import { wordsOf } from '#db/story.ts';
import { type Position, position } from '#lib/queue/position.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { outstanding } from '#lib/register/outstanding.ts';
import { FirstLine } from './first-line.tsx';
import { type Money, moneyOf } from './money.ts';
import { openDossier, prefilledOf } from './open-dossier.ts';
import { projectLine } from './project-facts.tsx';
import { placeWords } from './project-place.tsx';
import { byUrgency, type Standing, standingIn } from './standing.ts';

type Listed = {
  readonly dossier: Dossier;
  readonly standing: Standing;
  readonly money: Money;
  readonly position: Position | null;
  readonly words: Readonly<Record<string, string>>;
  readonly draft: Draft | null;
};

const listed = async (visit: PrivateVisit): Promise<readonly Listed[]> => {
  const { book, actor, reading } = visit;
  const { register, now, today } = reading;
  const mine = [...register.dossiers.values()].filter(({ holder }) => actor.holds.has(holder));
  const seen = mine.map((stored) => {
    const dossier = outstanding(register, stored, now);
    const standing = standingIn(register, dossier, { actor, now });
    return {
      dossier,
      standing,
      money: moneyOf(dossier),
      position: position(register, dossier.number, today),
    };
  });
  const all = seen.map(async (one) => ({
    ...one,
    words: await wordsOf(book, one.dossier.number),
    draft: one.dossier.status === 'draft' ? await draftOf(book, one.dossier.number) : null,
  }));
  return (await Promise.all(all)).toSorted((a, b) => byUrgency(a.standing, b.standing));
};

const subtitle = (visit: PrivateVisit, one: Listed): string => {
  const { speech, reading } = visit;
  const { draft } = one;
  if (draft !== null) return speech.say.producer.projects.saved(speech.write.moment(draft.at));
  const { name, site } = one.words;
  return [projectLine(speech, reading.register, one), name, site].filter(Boolean).join(' – ');
};

const Card = ({ visit, one }: { readonly visit: PrivateVisit; readonly one: Listed }) => {
  const { speech } = visit;
  const { producer } = speech.say;
  const { dossier, standing, money } = one;
  const isDraft = dossier.status === 'draft';
  const place = placeWords(speech, one.position);
  return (
    <li className={`project turn-${standing.turn}`}>
      <h2>
        <a href={dossierAddress(speech.locale, 'producer', dossier.number, isDraft ? 'request' : '')}>
          {producer.dossier(String(dossier.number))}
        </a>{' '}
        <span className="hint">{subtitle(visit, one)}</span>
      </h2>
      <FirstLine speech={speech} standing={standing} money={money} />
      {place === '' ? null : <p className="hint">{place}</p>}
    </li>
  );
};

const Start = ({ visit }: { readonly visit: PrivateVisit }) => {
  const { speech, reading, url } = visit;
  const { projects } = speech.say.producer;
  const prefilled = prefilledWords(speech, visit);
  const isFromCheck = Object.keys(prefilledOf(url, reading.register)).length > 0;
  return (
    <section className={isFromCheck ? 'deed main-deed' : 'deed'} aria-labelledby="start-title">
      <h2 id="start-title">{projects.startTitle}</h2>
      {isFromCheck ? <p>{projects.prefilled(prefilled)}</p> : null}
      <ActForm
        form={formOf(speech, 'new', visit.reply)}
        submit={projects.start}
        follows={projects.startFollows}
      />
    </section>
  );
};

const prefilledWords = ({ say, write }: Speech, { url, reading }: PrivateVisit): string => {
  const { node, technology, permanentKva } = prefilledOf(url, reading.register);
  return [
    technology === undefined ? '' : say.words.technologies[technology],
    permanentKva === undefined ? '' : write.exactKva(Number(permanentKva)),
    node === undefined ? '' : (reading.register.nodes.get(node)?.name ?? node),
  ]
    .filter((word) => word !== '')
    .join(', ');
};

const Projects = ({ visit, all }: { readonly visit: PrivateVisit; readonly all: readonly Listed[] }) => {
  const { projects } = visit.speech.say.producer;
  const yours = all.filter(({ standing }) => standing.turn === 'you').length;
  const isFromCheck = visit.url.searchParams.has('node') || visit.url.searchParams.has('permanentKva');
  return (
    <SpacePage visit={visit} title={projects.title}>
      <h1>{projects.title}</h1>
      <p className="lead">{all.length === 0 ? projects.none : projects.lead(yours)}</p>
      {isFromCheck || all.length === 0 ? <Start visit={visit} /> : null}
      {all.length === 0 ? null : (
        <ul className="projects" aria-label={projects.list}>
          {all.map((one) => (
            <Card key={one.dossier.number} visit={visit} one={one} />
          ))}
        </ul>
      )}
      {isFromCheck || all.length === 0 ? null : <Start visit={visit} />}
    </SpacePage>
  );
};

/** The projects of whoever is signed in: for each, where it stands, what is next and by when; drafts on top. */
export const projectsPage = privatePage({
  roles: ['producer'],
  page: async (visit) => visit.render(<Projects visit={visit} all={await listed(visit)} />),
  acts: { new: openDossier },
});
