import { inBoth } from '../../words/both.ts';

export const lettersWords = inBoth(
  {
    title: 'What I receive',
    toReceived: 'Letters received',
    toSettings: 'Language and time zone',
    bodies: 'Letters by body',
    howMuch: (body: string) => `Letters of the ${body}`,
    saved: 'Saved',
    official: 'Official notices',
    lastYear: (n: number) =>
      n === 0 ? 'none in the past year' : n === 1 ? '1 in the past year' : `${n} in the past year`,
    tools: 'Tools that I follow',
    unfollow: 'Follow no longer',
    unfollowThis: (title: string) => `Follow no longer: ${title}`,
    unfollowed: (title: string) => `You no longer follow ${title}.`,
    followAgain: 'Follow again',
    noTools: 'Open a tool and choose “Follow”: letters about it come to you, whichever body it is before.',
    another: 'Follow another body',
    anotherWhat:
      'Without a seat on it you are told what everybody may know of its work. Its seats and its official notices are not affected.',
    body: 'Body',
    choose: 'Choose a body',
    follow: 'Follow',
    unfollowBody: 'Follow this body no longer',
    follows: 'You follow it without a seat.',
  },
  {
    title: 'Ce que je reçois',
    toReceived: 'Lettres reçues',
    toSettings: 'Langue et fuseau horaire',
    bodies: 'Lettres par organe',
    howMuch: (body: string) => `Lettres : ${body}`,
    saved: 'Enregistré',
    official: 'Avis officiels',
    lastYear: (n: number) =>
      n === 0
        ? 'aucun au cours de l’année écoulée'
        : n === 1
          ? '1 au cours de l’année écoulée'
          : `${n} au cours de l’année écoulée`,
    tools: 'Textes que je suis',
    unfollow: 'Ne plus suivre',
    unfollowThis: (title: string) => `Ne plus suivre : ${title}`,
    unfollowed: (title: string) => `Vous ne suivez plus le texte suivant : ${title}.`,
    followAgain: 'Suivre de nouveau',
    noTools:
      'Ouvrez un texte et choisissez « Suivre » : vous recevrez les lettres à son sujet, quel que soit l’organe saisi.',
    another: 'Suivre un autre organe',
    anotherWhat:
      'Sans y siéger, vous êtes informé de ce que chacun peut savoir de ses travaux. Ses sièges et ses avis officiels n’en sont pas modifiés.',
    body: 'Organe',
    choose: 'Choisissez un organe',
    follow: 'Suivre',
    unfollowBody: 'Ne plus suivre cet organe',
    follows: 'Vous le suivez sans y siéger.',
  },
);
