import { extractText, getDocumentProxy } from 'unpdf';

/** Pages of a PDF that has text; of one that was scanned they are empty. */
export async function pdfPages(bytes: Buffer): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  try {
    return (await extractText(document, { mergePages: false })).text;
  } finally {
    await document.loadingTask.destroy();
  }
}
