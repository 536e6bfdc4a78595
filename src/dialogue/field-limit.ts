/** The longest text a form field of the messenger takes, in characters; longer ones are sent. */
export const longestFieldText = 1000;
