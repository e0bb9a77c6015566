import { inBoth } from '../../words/both.ts';

export const healthWords = inBoth(
  {
    title: 'Health',
    needs: 'What needs you',
    warnings: 'What can wait',
    looked: (when: string) => `Register and engine were last compared on ${when}.`,
    neverLooked: 'Register and engine have not been compared yet.',
    lookNow: 'Compare register and engine now',
    find: 'Find a tool or an execution',
    elsewhere: 'Where else to look',
    executions: 'Executions',
    drift: 'Drift: register and engine',
    letters: 'Letters',
    people: 'People and seats',
    record: 'What we did, and the record',
  },
  {
    title: 'État',
    needs: 'Ce qui demande votre attention',
    warnings: 'Ce qui peut attendre',
    looked: (when: string) => `Dernière comparaison du registre et du moteur : ${when}.`,
    neverLooked: 'Registre et moteur n’ont pas encore été comparés.',
    lookNow: 'Comparer maintenant le registre et le moteur',
    find: 'Trouver un texte ou une exécution',
    elsewhere: 'Autres vues',
    executions: 'Exécutions',
    drift: 'Écarts entre registre et moteur',
    letters: 'Lettres',
    people: 'Personnes et sièges',
    record: 'Nos interventions et le registre',
  },
);
