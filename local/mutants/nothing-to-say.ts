import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore';

/** The few facts of a syntax tree that are asked here. */
interface Place {
  readonly node: Node;
  readonly key: string | number;
  readonly parentPath: Place | null;
}
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly operator?: string;
  readonly right?: Node;
  readonly consequent?: Node | readonly Node[];
  readonly properties?: readonly Node[];
  /** Of a case: what it is about, null in `default`; of `x === y` in a case as well. */
  readonly test?: Node | null;
  readonly argument?: Node;
  readonly typeAnnotation?: Node;
}

/** Code whose mutants say nothing about the tests, with the reason. */
export class NothingToSay implements Ignorer {
  shouldIgnore(path: NodePath): string | undefined {
    const place = path as Place;
    if (asksWhetherFieldIsThere(place))
      return 'keeps undefined out of an object, as exactOptionalPropertyTypes wants; the field itself is mutated';
    if (isNeverReached(place)) return 'a case that the compiler knows cannot come';
    if (isWordsOfError(place)) return 'words of an error for whoever reads a log';
    return undefined;
  }
}

/** `x === undefined` in `x === undefined ? {} : { x }`. */
function asksWhetherFieldIsThere({ node, key, parentPath }: Place): boolean {
  const choice = parentPath?.node;
  return (
    key === 'test' &&
    node.type === 'BinaryExpression' &&
    node.operator === '===' &&
    node.right?.type === 'Identifier' &&
    node.right.name === 'undefined' &&
    choice?.type === 'ConditionalExpression' &&
    isEmptyObject(choice.consequent)
  );
}

const isEmptyObject = (node: Node['consequent']): boolean =>
  node !== undefined && 'type' in node && node.type === 'ObjectExpression' && node.properties?.length === 0;

/** `default: return command satisfies never;` */
function isNeverReached({ node }: Place): boolean {
  const [first] = Array.isArray(node.consequent) ? (node.consequent as readonly Node[]) : [];
  return (
    node.type === 'SwitchCase' &&
    node.test === null &&
    first?.argument?.type === 'TSSatisfiesExpression' &&
    first.argument.typeAnnotation?.type === 'TSNeverKeyword'
  );
}

/** The text in `throw new NotEndedYet(text)`. */
function isWordsOfError({ node, parentPath }: Place): boolean {
  return (
    (node.type === 'StringLiteral' || node.type === 'TemplateLiteral') &&
    parentPath?.node.type === 'NewExpression' &&
    parentPath.parentPath?.node.type === 'ThrowStatement'
  );
}
