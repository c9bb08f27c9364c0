/**
 * How sure it is that a column holds a field, from 0 to 1: one ladder for all that speaks for it, from the top down, so
 * that two signs can be held against each other. The pane shows it; what lies below {@link ACCEPTED} is asked about.
 */

/** The header is a known name, or the user has said it. */
export const KNOWN_NAME = 1;
/** A known name with a date or a remark beside it; or cells that can be nothing else. */
export const WITH_REMARK = 0.95;
/** A name that fits, while another column may have the better one. */
export const LESSER_NAME = 0.93;
/** No name, but the place in the table says it. */
export const BY_PLACE = 0.92;
/** Group and header together are a known name; or of two lesser names the one that more often means something else. */
export const JOINED = 0.91;
/** A name of one word among columns of teachers. */
export const AMONG_TEACHERS = 0.88;
/** The header by itself does not tell; its group, its neighbours, its figures or the title do. */
export const BY_CONTEXT = 0.86;
/** From this step on a column is taken without asking. */
export const ACCEPTED = 0.8;
/** A name of one word that means other things elsewhere. */
export const BARE = 0.75;
/** The name with words that no dictionary knows. */
export const ONLY_WORDS = 0.7;
/** 小学 or 初中 and nothing else. */
export const BARE_STAGE = 0.6;
/** Only the group above the column is known: taken for something else wherever another column fits better. */
export const ONLY_GROUP = 0.5;
