/** The ends and the type of a relation in; its id out. */

/** The id of a relation: unique, since no two relations have the same ends and type. */
export const relationId = (from: string, type: string, to: string): string => `${from} ${type} ${to}`
