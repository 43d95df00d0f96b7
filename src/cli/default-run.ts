/** The run that commands and notebooks read when nothing is said: the one that the package ships. */
export const DEFAULT_RUN = "huddinge-2016-2022";
