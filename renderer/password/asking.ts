import { reporting } from '../state/document'
import { callHost } from '../state/host'

/** Answers the question for a password; null cancels it. */
export function answer(password: string | null): void {
  void reporting(async () => void (await callHost('answerPassword', { password })))
}
