import { Pipe, type PipeTransform } from '@angular/core';

/** The key of a text about a number of things: English and German say it in another way of exactly one. */
export function countedKey(key: string, count: number): string {
  return count === 1 ? `${key}:One` : key;
}

/** The same in a template, before the text is looked up. */
@Pipe({ name: 'smCounted' })
export class CountedPipe implements PipeTransform {
  transform(key: string, count: number): string {
    return countedKey(key, count);
  }
}
