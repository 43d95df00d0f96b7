/**
 * What a look at the file system found, or undefined when there is no such file. Other errors stay errors: a file that
 * may not be read is not a file that is missing.
 */
export async function ifThere<T>(look: Promise<T>): Promise<T | undefined> {
  try {
    return await look;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
