import { dossierAddress, spaceAddress } from '#app/page/address.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import { Acts } from './act-box.tsx';
import { comingDates } from './coming.ts';
import { FirstLine } from './first-line.tsx';
import { projectActs } from './project-acts.ts';
import { ProjectDates } from './project-dates.tsx';
import { ProjectDocuments } from './project-documents.tsx';
import { ProjectFacts } from './project-facts.tsx';
import { ProjectHistory } from './project-history.tsx';
import { ProjectLetters } from './project-letters.tsx';
import { ProjectPlace } from './project-place.tsx';
import { type ProjectView, projectViewOf } from './project-view.ts';
import { StageLine } from './stage-line.tsx';
import { stagesOf } from './stages.ts';
import type { StandingKind } from './standing.ts';

type Props = { readonly visit: PrivateVisit; readonly view: ProjectView };

const payKinds: readonly StandingKind[] = ['pay-orientation', 'pay-detailed', 'make-good'];

const Ways = ({ visit: { speech }, view }: Props) => {
  const { dossier, money, standing } = view;
  const isToPay = payKinds.includes(standing.kind) && money.openCents > 0;
  const { say, locale } = speech;
  const to = (deed: string) => dossierAddress(locale, 'producer', dossier.number, deed);
  if (dossier.status === 'draft')
    return (
      <p className="ways">
        <a className="button" href={to('request')}>
          {say.producer.projects.resume}
        </a>
      </p>
    );
  return (
    <p className="ways">
      <a href={to('payment')} className={isToPay ? 'button' : undefined}>
        {isToPay ? say.producer.pay.toPay(speech.write.euros(money.openCents)) : say.producer.payment}
      </a>
    </p>
  );
};

const Project = ({ visit, view }: Props) => {
  const { speech, reading } = visit;
  const { say, locale } = speech;
  const { dossier } = view;
  const isEnded = dossier.status === 'struck-off' || dossier.status === 'withdrawn';
  const coming = comingDates(dossier, reading.register.rules, reading.today);
  return (
    <SpacePage visit={visit} title={say.producer.dossier(String(dossier.number))}>
      <p className="back">
        <a href={spaceAddress(locale, 'producer')}>← {say.producer.projects.title}</a>
      </p>
      <h1>
        {say.producer.dossier(String(dossier.number))}{' '}
        {dossier.queue === null ? null : (
          <span className={`queue queue-${dossier.queue}`}>{say.words.queueNames[dossier.queue]}</span>
        )}
      </h1>
      <FirstLine speech={speech} standing={view.standing} money={view.money} />
      <Ways visit={visit} view={view} />
      <StageLine speech={speech} stages={stagesOf(dossier)} isEnded={isEnded} />
      <ProjectFacts speech={speech} register={reading.register} view={view} />
      <ProjectLetters speech={speech} view={view} isReply={visit.reply !== null} />
      <Acts visit={visit} view={view} offered={view.offered} />
      <ProjectPlace speech={speech} reading={reading} dossier={dossier} position={view.position} />
      <ProjectDates speech={speech} coming={coming} />
      <ProjectDocuments speech={speech} view={view} reply={visit.reply} />
      <ProjectHistory speech={speech} told={view.told} />
    </SpacePage>
  );
};

/** One project: where it stands, what is next, who must act, how many days are left; then all that is known of it. */
export const projectPage = privatePage({
  roles: ['producer'],
  page: async (visit) =>
    visit.dossier === null
      ? null
      : visit.render(<Project visit={visit} view={await projectViewOf(visit, visit.dossier)} />),
  acts: projectActs,
});
