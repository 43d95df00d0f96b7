/** A parameter of a notebook: text, a number, or yes/no. */
export type ParameterValue = string | number | boolean;

/** Parameters by name. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/** The environment variable in which the runner hands parameters to the notebook, as a JSON object. */
export const PARAMETERS_VARIABLE = "JAMFORBAR_PARAMETERS";
