import { inBoth } from '../../../words/both.ts';

/** Opening a written procedure, in which silence is agreement (USERS.md 1.2, no letter, no silence). */
export const procedureWords = inBoth(
  {
    agrees: 'What silence will mean',
    deadline: 'Deadline',
    day: 'Day',
    hour: 'Hour',
    dayHint: 'Never a Saturday or a Sunday.',
    clock: (city: string) => `By the clock of ${city}.`,
    minimumDays: 'Days that Members must have',
    minimumDaysHint:
      'What the rule says. If somebody was not reached in time, the procedure is extended by as many.',
    rule: 'Rule or decision that allows it',
    ruleHint: 'Rules of Procedure, rule 13; or 243rd/244th Sessions, para. 52.',
    versions: 'Text before the body',
    bothHint: 'A paper goes out in both languages, in the same revision.',
    none: 'No paper of this text is there in both languages: the procedure cannot be opened yet.',
    attach: 'Attach what is missing',
    text: 'What the body is asked, in words of its own',
    item: 'Number of the item',
    follows: (agrees: string, deadline: string) =>
      `Unless a Member objects by ${deadline}, silence is agreement: ${agrees}.`,
    open: 'Enter the deadline and what silence will mean, and it is said here what will follow.',
    notice:
      'An official notice leaves at once to every seat on the body. An objection stops the procedure; the item then goes to the next session.',
    button: (body: string) => `Open the written procedure: ${body}`,
    noAgrees: 'Choose what silence will mean',
    noDeadline: 'Enter the day and the hour of the deadline',
    weekend: 'The deadline is a Saturday or a Sunday: choose a working day',
    tooSoon: (day: string, days: string) => `Members must have ${days} days: ${day} at the earliest`,
    noDays: 'Enter the days that Members must have: 1 to 365',
    noRule: 'Enter the rule or the decision that allows it',
    noVersions: 'Tick a paper that is there in both languages',
  },
  {
    agrees: 'Ce que vaudra le silence',
    deadline: 'Échéance',
    day: 'Jour',
    hour: 'Heure',
    dayHint: 'Jamais un samedi ni un dimanche.',
    clock: (city: string) => `À l’heure de la ville suivante : ${city}.`,
    minimumDays: 'Jours laissés aux Membres',
    minimumDaysHint:
      'Ce que dit la règle. Si quelqu’un n’a pas été joint à temps, la procédure est prolongée d’autant.',
    rule: 'Règle ou décision qui l’autorise',
    ruleHint: 'Règlement intérieur, règle 13 ; ou 243e/244e sessions, par. 52.',
    versions: 'Texte soumis à l’organe',
    bothHint: 'Un document part dans les deux langues, dans la même révision.',
    none: 'Aucun document de ce texte n’existe dans les deux langues : la procédure ne peut pas encore être ouverte.',
    attach: 'Joindre ce qui manque',
    text: 'Ce qui est demandé à l’organe, en termes propres',
    item: 'Numéro du point',
    follows: (agrees: string, deadline: string) =>
      `Sauf objection d’un Membre jusqu’au ${deadline}, le silence vaut accord : ${agrees}.`,
    open: 'Indiquez l’échéance et ce que vaudra le silence : la suite est énoncée ici.',
    notice:
      'Un avis officiel part aussitôt à chaque siège de l’organe. Une objection met fin à la procédure ; le point est alors inscrit à la session suivante.',
    button: (body: string) => `Ouvrir la procédure écrite : ${body}`,
    noAgrees: 'Choisissez ce que vaudra le silence',
    noDeadline: 'Indiquez le jour et l’heure de l’échéance',
    weekend: 'L’échéance est un samedi ou un dimanche : choisissez un jour ouvré',
    tooSoon: (day: string, days: string) =>
      `Les Membres doivent disposer de ${days} jours : au plus tôt le ${day}`,
    noDays: 'Indiquez le délai laissé aux Membres, de 1 à 365 jours',
    noRule: 'Indiquez la règle ou la décision qui l’autorise',
    noVersions: 'Cochez un document présent dans les deux langues',
  },
);
