import type { Refusal, RefusalCode } from '../refusal.ts';
import type { Bilingual, Language } from '../text.ts';
import type { World } from '../world.ts';
import { type FactWords, factWords } from './fact-words.ts';
import { capital, fr, spaced } from './spacing.ts';

type Message = Bilingual | ((facts: FactWords, language: Language) => string);

/** Two languages of a message without facts. */
const say = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });
/** One sentence with a fact where it is known, another where it is not. */
const knowing = (fact: string, withFact: string, without: string): string =>
  fact === '' ? without : withFact;

/** What a person reads when something was not carried out: what is the matter, and what to do next. */
const messages = {
  'unknown-tool': say(
    'The register knows no tool of this number. Look it up by its title or by the number of a paper.',
    'Le registre ne connaît aucun texte portant ce numéro. Cherchez-le par son titre ou par le numéro d’un document.',
  ),
  'unknown-body': say(
    'The register does not know this body. Choose one from the list, or ask an administrator to add it.',
    'Le registre ne connaît pas cet organe. Choisissez-en un dans la liste ou demandez à un administrateur de l’ajouter.',
  ),
  'unknown-session': say(
    'The register does not know this session. Choose one from the list, or enter the session first.',
    'Le registre ne connaît pas cette session. Choisissez-en une dans la liste ou saisissez-la d’abord.',
  ),
  'unknown-decision': say(
    'This tool has no such decision. Open its history and choose the decision there.',
    'Ce texte ne comporte pas cette décision. Ouvrez son historique et choisissez-la.',
  ),
  'unknown-person': say(
    'The register does not know this person. Ask an administrator to enter them first.',
    'Le registre ne connaît pas cette personne. Demandez à un administrateur de l’inscrire d’abord.',
  ),
  'decision-exists': say(
    'This tool already has a decision of this name. Give the new one another name, or propose a correction of the first.',
    'Ce texte comporte déjà une décision portant ce nom. Choisissez un autre nom ou proposez une rectification de la première.',
  ),
  'already-decided-here': say(
    'This session has already taken an outcome on this tool, so it was reached. Leave it out, or propose a correction of that outcome.',
    'Cette session s’est déjà prononcée sur ce texte : il a donc été examiné. Retirez-le de la liste, ou proposez une rectification de ce résultat.',
  ),
  'tool-exists': say(
    'A tool of this number is already registered. Open it, or choose another number.',
    'Un texte portant ce numéro est déjà enregistré. Ouvrez-le ou choisissez un autre numéro.',
  ),
  'tool-ended': say(
    'The life of this tool has ended, so there is nothing left to do with it. Ask the body to examine it again, or register a new edition.',
    'Le parcours de ce texte est terminé. Demandez à l’organe de le réexaminer ou enregistrez une nouvelle édition.',
  ),
  'tool-not-in-draft': say(
    'This tool has already been submitted. What may be done now is on its page.',
    'Ce texte a déjà été soumis. Les actions possibles figurent sur sa page.',
  ),
  'not-permitted': say(
    'Your seat does not allow this. Ask the secretary of the body, or the person responsible for the tool.',
    'Votre siège ne le permet pas. Adressez-vous au secrétaire de l’organe ou au responsable du texte.',
  ),
  'details-missing': (f, l) =>
    l === 'en'
      ? `Something is missing${knowing(f.fields(), `: ${f.fields()}`, '')}. Enter it in English or in French, and record again.`
      : fr`Il manque une indication${knowing(f.fields(), spaced(` : ${f.fields()}`), '')}. Complétez, en anglais ou en français, puis consignez de nouveau.`,
  'outcome-not-yet-offered': say(
    'This outcome cannot be recorded yet. Record the nearest one, and say in its text what the body decided.',
    'Ce résultat ne peut pas encore être consigné. Consignez le plus proche et précisez dans le texte ce que l’organe a décidé.',
  ),
  'child-not-of-this-decision': say(
    'The decision and the tool that it makes do not fit together. Name the remainder or the derived tool in both places, and only where the outcome makes one.',
    'La décision et le texte qu’elle crée ne concordent pas. Indiquez le même texte aux deux endroits, et seulement si le résultat en crée un.',
  ),
  'outcome-not-of-a-body': say(
    'This is not an outcome that a body takes. Use the action of its own on the page of the tool.',
    'Ce résultat n’est pas celui d’un organe. Utilisez l’action prévue sur la page du texte.',
  ),
  'resolution-needs-council': say(
    'A resolution or recommendation needs the Council. Add the Council to the route.',
    'Une résolution ou une recommandation requiert le Conseil. Ajoutez le Conseil au parcours.',
  ),
  'route-needs-a-step': say(
    'The route has no body that decides. Add at least one step.',
    'Le parcours ne comporte aucun organe appelé à se prononcer. Ajoutez au moins une étape.',
  ),
  'stage-of-another-body': (f, l) =>
    l === 'en'
      ? `${capital(knowing(f.body('body'), `${f.body('body')} does`, 'this body does'))} not take this kind of step. Choose the stage of the body itself.`
      : fr`${capital(knowing(f.body('body'), f.body('body'), 'cet organe'))} : ce type d’étape n’est pas le sien. Choisissez l’étape propre à l’organe.`,
  'route-step-not-known': say(
    'The route has no such step. Choose one of its steps, or change the route first.',
    'Le parcours ne comporte pas cette étape. Choisissez l’une de ses étapes ou modifiez d’abord le parcours.',
  ),
  'completed-step-edited': (f, l) =>
    l === 'en'
      ? `${knowing(f.body('body'), `The step of ${f.body('body')} is completed`, 'A step is completed')} and stays as it was. Change only what is still to come.`
      : fr`Une étape${knowing(f.body('body'), ` (${f.body('body')})`, '')} est achevée et demeure telle quelle. Ne modifiez que la suite du parcours.`,
  'council-step-required': say(
    'The step of the Council cannot be removed from a resolution or recommendation. Leave it in the route.',
    'L’étape du Conseil ne peut être retirée d’une résolution ou d’une recommandation. Conservez-la dans le parcours.',
  ),
  'authority-too-low': say(
    'This body cannot take a step away from a body above it. Give the decision of the superior body as the authority.',
    'Cet organe ne peut supprimer l’étape d’un organe supérieur. Indiquez la décision de l’organe supérieur.',
  ),
  'who-decides-not-for-secretariat': say(
    'Once submitted, a tool keeps its bodies unless a body decides otherwise. Give the session and paragraph of that decision; only the dates may be changed without one.',
    'Une fois le texte soumis, ses organes ne changent que par décision d’un organe. Indiquez la session et le paragraphe de cette décision ; seules les dates peuvent changer sans elle.',
  ),
  'target-not-earlier': say(
    'A tool is referred back to an earlier step. Choose one that comes before this body, or the Secretariat.',
    'Un texte est renvoyé à une étape antérieure. Choisissez une étape qui précède cet organe, ou le Secrétariat.',
  ),
  'session-not-begun': (f, l) =>
    l === 'en'
      ? `The session has not begun${knowing(f.day('firstDay'), `: it opens on ${f.day('firstDay')}`, '')}. Record the outcome when the body has taken it.`
      : fr`La session n’a pas commencé${knowing(f.day('firstDay'), spaced(` : elle s’ouvre le ${f.day('firstDay')}`), '')}. Consignez le résultat lorsque l’organe se sera prononcé.`,
  'session-not-open': say(
    'This session is not open. Open it on its page, then record the outcome.',
    'Cette session n’est pas ouverte. Ouvrez-la sur sa page, puis consignez le résultat.',
  ),
  'session-of-another-body': (f, l) =>
    l === 'en'
      ? `This session is not a meeting of ${knowing(f.body('body'), f.body('body'), 'this body')}. Choose one of its own sessions.`
      : fr`Cette session n’est pas celle de cet organe${knowing(f.body('body'), ` (${f.body('body')})`, '')}. Choisissez l’une de ses sessions.`,
  'session-act-out-of-turn': say(
    'The session is not in a state that allows this. Look at its page: somebody may have opened, suspended or closed it meanwhile.',
    'L’état de la session ne le permet pas. Consultez sa page : elle a peut-être été ouverte, suspendue ou close entre-temps.',
  ),
  'session-closed-earlier': (f, l) =>
    l === 'en'
      ? `The session was closed on an earlier day${knowing(f.day('closedAt'), ` (${f.day('closedAt')})`, '')} and cannot be opened again. Record the outcome late; the page will say so.`
      : fr`La session a été close un jour précédent${knowing(f.day('closedAt'), ` (${f.day('closedAt')})`, '')} et ne peut être rouverte. Consignez le résultat tardivement ; la page l’indiquera.`,
  'not-a-day-of-the-session': (f, l) =>
    l === 'en'
      ? `${knowing(f.day('day'), `${f.day('day')} is`, 'This is')} not a day of this session. Choose one of its days, in the city of the session.`
      : fr`${knowing(f.day('day'), `Le ${f.day('day')}`, 'Ce jour')} ne fait pas partie de cette session. Choisissez l’un de ses jours, dans la ville de la session.`,
  'day-in-the-future': (f, l) =>
    knowing(
      f.document(),
      {
        en: `This day has not come yet. Enter the date that ${f.document()} bears, or none.`,
        fr: fr`Ce jour est à venir. Indiquez la date que porte le document ${f.document()}, ou n’en indiquez aucune.`,
      }[l],
      {
        en: 'This day has not come yet. Enter the day on which it happened.',
        fr: fr`Ce jour est à venir. Indiquez celui où cela s’est passé.`,
      }[l],
    ),
  'body-not-sitting': say(
    'The body was not sitting on this day. Choose the session at which it decided.',
    'L’organe ne siégeait pas ce jour-là. Choisissez la session à laquelle il s’est prononcé.',
  ),
  'body-closed': (f, l) =>
    l === 'en'
      ? `This body no longer exists${knowing(f.day('closedOn'), ` (since ${f.day('closedOn')})`, '')}. Choose the body that took over its work.`
      : fr`Cet organe n’existe plus${knowing(f.day('closedOn'), ` (depuis le ${f.day('closedOn')})`, '')}. Choisissez l’organe qui a repris ses travaux.`,
  'nothing-to-confirm': say(
    'No amended text waits for confirmation here. Attach the paper to the tool instead.',
    'Aucun texte modifié n’attend de confirmation. Joignez plutôt le document au texte.',
  ),
  'nothing-to-clear': say(
    'Nothing has been decided on this step yet, so there is nothing to clear. Record the outcome first.',
    'Rien n’a encore été décidé à cette étape : il n’y a rien à diffuser. Consignez d’abord le résultat.',
  ),
  'text-already-final': say(
    'The text of this decision is already final. If it is wrong, propose a correction.',
    'Le texte de cette décision est déjà définitif. S’il est erroné, proposez une rectification.',
  ),
  'effect-would-change': say(
    'This would change what the decision does. Propose a correction: a second person has to agree.',
    'Cela modifierait l’effet de la décision. Proposez une rectification : une seconde personne doit y consentir.',
  ),
  'letters-have-left': say(
    'The letters about this decision have left, so it cannot be taken back. Propose a correction: those who had the letter will be told.',
    'Les lettres relatives à cette décision sont parties ; elle ne peut plus être reprise. Proposez une rectification : les destinataires en seront informés.',
  ),
  'later-event-exists': say(
    'Something has happened to this tool since, so the decision cannot be taken back. Propose a correction.',
    'Un événement est survenu depuis ; la décision ne peut plus être reprise. Proposez une rectification.',
  ),
  'not-the-same-secretary': say(
    'Only the secretary who recorded this decision can take it back. Ask them, or propose a correction.',
    'Seul le secrétaire qui a consigné cette décision peut la reprendre. Adressez-vous à lui ou proposez une rectification.',
  ),
  'decision-not-standing': say(
    'This decision has been taken back and no longer stands. Look at the history for the one that does.',
    'Cette décision a été reprise et n’a plus d’effet. Consultez l’historique pour trouver celle qui vaut.',
  ),
  'second-person-needed': say(
    'A correction needs a second person. Ask another secretary, the deputy or the Chair of this body to agree.',
    'Une rectification requiert une seconde personne. Demandez l’accord d’un autre secrétaire, de l’adjoint ou de la présidence de cet organe.',
  ),
  'no-correction-proposed': say(
    'No correction of this decision is proposed. Propose one first.',
    'Aucune rectification de cette décision n’est proposée. Proposez-en une d’abord.',
  ),
  'sponsor-may-no-longer-withdraw': say(
    'A body has taken an outcome on this tool, so its sponsor can no longer withdraw it alone. Ask the body that holds it to discontinue the work.',
    'Un organe s’est prononcé sur ce texte ; son auteur ne peut plus le retirer seul. Demandez à l’organe qui en est saisi d’arrêter les travaux.',
  ),
  'not-the-holder': (f, l) =>
    l === 'en'
      ? `${knowing(f.body('holder'), `This tool is with ${f.body('holder')}.`, 'This body does not hold the tool.')} Only the body that holds it can do this.`
      : fr`${knowing(f.body('holder'), `Ce texte est devant ${f.body('holder')}.`, 'Cet organe n’est pas saisi du texte.')} Seul l’organe qui en est saisi peut le faire.`,
  'procedure-running': say(
    'A written procedure already runs for this text. Let it end, or take it back, before another one is opened.',
    'Une procédure écrite est déjà en cours pour ce texte. Attendez sa fin ou reprenez-la avant d’en ouvrir une autre.',
  ),
  'no-open-procedure': say(
    'No written procedure is open on this tool. Write to the secretariat of the body.',
    'Aucune procédure écrite n’est ouverte sur ce texte. Écrivez au secrétariat de l’organe.',
  ),
  'procedure-needs-both-languages': say(
    'A written procedure is opened only when every paper is there in both languages. Attach the missing version first.',
    'Une procédure écrite ne s’ouvre que lorsque chaque document existe dans les deux langues. Joignez d’abord la version manquante.',
  ),
  'deadline-too-soon': (f, l) =>
    l === 'en'
      ? `This deadline leaves Members too little time${knowing(f.day('earliest'), `: choose ${f.day('earliest')} or later`, '. Choose a later one')}.`
      : fr`Cette échéance laisse trop peu de temps aux Membres${knowing(f.day('earliest'), spaced(` : choisissez le ${f.day('earliest')} ou une date ultérieure`), '. Choisissez une date ultérieure')}.`,
  'deadline-on-a-weekend': say(
    'A deadline is never on a Saturday or Sunday. Choose a working day, with its hour.',
    'Une échéance ne tombe jamais un samedi ou un dimanche. Choisissez un jour ouvré et son heure.',
  ),
  'deadline-passed': say(
    'The time has passed. Write to the secretariat of the body; your text is kept.',
    'Le délai est passé. Écrivez au secrétariat de l’organe ; votre texte est conservé.',
  ),
  'member-already-answered': say(
    'Your administration has already answered. Agree with your colleague, who can withdraw the answer until the deadline.',
    'Votre administration a déjà répondu. Voyez avec votre collègue, qui peut retirer la réponse jusqu’à l’échéance.',
  ),
  'no-voice': say(
    'Observers follow a written procedure without a voice in it. Write to the secretariat if you have a remark.',
    'Les observateurs suivent une procédure écrite sans y avoir voix. Écrivez au secrétariat si vous avez une remarque.',
  ),
  'objection-stands': say(
    'The procedure has ended with this objection, and all have been told. If it no longer stands, write to the secretariat, who may open the procedure again.',
    'Cette objection a mis fin à la procédure et tous en ont été informés. Si elle n’est plus maintenue, écrivez au secrétariat, qui peut rouvrir la procédure.',
  ),
  'nothing-to-withdraw': say(
    'Your administration has given no answer in this procedure, so there is none to withdraw. Its silence will count as agreement at the deadline.',
    'Votre administration n’a donné aucune réponse dans cette procédure ; il n’y en a pas à retirer. À l’échéance, son silence vaudra accord.',
  ),
  'document-exists': say(
    'The register already has this language and revision of the paper. Attach the next revision instead.',
    'Le registre possède déjà cette version du document. Joignez plutôt la révision suivante.',
  ),
  'unknown-version': say(
    'This tool does not have the version to which this belongs. Attach that version first; its file can come with it.',
    'Ce texte ne comporte pas la version à laquelle cela se rapporte. Joignez-la d’abord ; son fichier peut l’accompagner.',
  ),
  'file-not-there': say(
    'The file has not arrived. Upload it, and attach it again.',
    'Le fichier n’est pas arrivé. Transmettez-le, puis joignez-le de nouveau.',
  ),
  'not-approved-yet': say(
    'Only what has been approved can be published. Wait until the last body on the route has decided.',
    'Seul un texte approuvé peut être publié. Attendez que le dernier organe du parcours se soit prononcé.',
  ),
  'no-text-in-language': say(
    'The register has no paper of this tool in this language, so there is nothing to publish in it. Attach the translation first.',
    'Le registre ne possède aucun document de ce texte dans cette langue ; il n’y a rien à publier. Joignez d’abord la traduction.',
  ),
  'day-before-decision': (f, l) =>
    l === 'en'
      ? `Nothing is due before the day of the decision${knowing(f.day('decidedOn'), `, ${f.day('decidedOn')}`, '')}. Enter that day or a later one.`
      : fr`Rien n’est attendu avant le jour de la décision${knowing(f.day('decidedOn'), `, le ${f.day('decidedOn')}`, '')}. Indiquez ce jour ou un jour ultérieur.`,
  'day-before-approval': (f, l) =>
    l === 'en'
      ? `The text was approved later${knowing(f.day('approvedOn'), `, on ${f.day('approvedOn')}`, '')}. Enter the day on which it was published.`
      : fr`Le texte a été approuvé plus tard${knowing(f.day('approvedOn'), `, le ${f.day('approvedOn')}`, '')}. Indiquez le jour de sa publication.`,
  'already-published': say(
    'This language is already published. For a change of the text register a new edition; for an error attach a corrigendum.',
    'Cette langue est déjà publiée. Pour modifier le texte, enregistrez une nouvelle édition ; pour une erreur, joignez un corrigendum.',
  ),
  'history-of-a-live-tool': say(
    'This tool already lives in the register; history from paper can no longer be entered. Record what happened as a decision, or propose a correction.',
    'Ce texte est déjà suivi dans le registre ; son historique ne peut plus être saisi. Consignez la décision ou proposez une rectification.',
  ),
  'execution-not-paused': say(
    'The execution is not paused, so there is nothing to resume. Look at its page again.',
    'L’exécution n’est pas suspendue ; il n’y a rien à reprendre. Consultez de nouveau sa page.',
  ),
  'version-conflict': say(
    'Not recorded: somebody else was quicker. Your text is kept; compare it with what they recorded, then record again if it is still needed.',
    'Non consigné : quelqu’un vous a devancé. Votre texte est conservé ; comparez-le avec ce qui a été consigné, puis recommencez si nécessaire.',
  ),
  'request-key-reused': say(
    'This request was already sent with other words. Load the page again and send it once more.',
    'Cette demande a déjà été envoyée avec d’autres termes. Rechargez la page et envoyez-la de nouveau.',
  ),
  'text-not-acceptable': say(
    'Something in the request is missing or not as it should be. Each fault is listed with its field; correct them and send it again.',
    'Un élément de la demande manque ou n’est pas conforme. Chaque erreur est indiquée avec son champ ; corrigez, puis renvoyez la demande.',
  ),
  'not-lapsed': say(
    'The time has not run out yet, so nothing was done. It will be looked at again when it has.',
    'Le délai n’est pas écoulé ; rien n’a été fait. La situation sera réexaminée à son terme.',
  ),
} satisfies Record<RefusalCode, Message>;

/** What a person reads of a refusal in a language; bodies are named where the world is given. */
export function refusalMessage(refusal: Refusal, language: Language, world?: Pick<World, 'bodies'>): string {
  const message: Message = messages[refusal.refused];
  return typeof message === 'function'
    ? message(factWords(refusal, language, world), language)
    : message[language];
}

export const refusalCodes = Object.keys(messages) as readonly RefusalCode[];
