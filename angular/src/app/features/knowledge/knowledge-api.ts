import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export const faqStatuses = ['draft', 'published', 'archived'] as const;
export type FaqStatus = (typeof faqStatuses)[number];

/** What a curator writes. */
export interface FaqContent {
  readonly question: string;
  /** Other ways customers put the question. */
  readonly alternatives: readonly string[];
  /** Markdown. */
  readonly answer: string;
  readonly intent: string;
  readonly productArea: string;
  /** Two letters, e.g. `en`. */
  readonly language: string;
  readonly tags: readonly string[];
}

export interface Faq extends FaqContent {
  readonly id: string;
  readonly externalId: string | null;
  readonly status: FaqStatus;
  /** Counts the edits; an edit must name the version it started from. */
  readonly version: number;
}

export interface FaqsRequest extends PageRequest {
  readonly filter: string;
  readonly intent: string;
  readonly productArea: string;
  readonly status: string;
}

const faqs = '/api/knowledge/faqs';

@Injectable({ providedIn: 'root' })
export class KnowledgeApi {
  private readonly http = inject(HttpClient);

  list(request: FaqsRequest): Observable<PagedResult<Faq>> {
    return this.http.get<PagedResult<Faq>>(faqs, { params: httpParams({ ...request }) });
  }

  get(id: string): Observable<Faq> {
    return this.http.get<Faq>(address(id));
  }

  create(content: FaqContent): Observable<Faq> {
    return this.http.post<Faq>(faqs, content);
  }

  /** Fails with 409 if somebody else has changed it since `faq` was read. */
  update({ id, version, externalId }: Faq, content: FaqContent): Observable<Faq> {
    return this.http.put<Faq>(address(id), { ...content, externalId, version });
  }

  publish({ id, version }: Faq): Observable<Faq> {
    return this.http.post<Faq>(`${address(id)}/publish`, { version });
  }

  archive({ id, version }: Faq): Observable<Faq> {
    return this.http.post<Faq>(`${address(id)}/archive`, { version });
  }

  productAreas(): Observable<readonly string[]> {
    return this.http
      .get<{ items: readonly { name: string }[] }>('/api/knowledge/product-areas')
      .pipe(map(({ items }) => items.map(({ name }) => name)));
  }
}

function address(id: string): string {
  return `${faqs}/${encodeURIComponent(id)}`;
}
