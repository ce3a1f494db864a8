import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, of, switchMap, throwError } from 'rxjs';
import { isFileProblem, problemInFile, problemOf } from '../api/index.js';
import { OPEN } from './open.js';
import { SignInAgain } from './sign-in-again.js';

/** Every failure becomes an ApiProblem. When the session has ended, the person signs in over the open page and the request is sent again. */
export const mends: HttpInterceptorFn = (request, next) => {
  const again = inject(SignInAgain);
  return next(request).pipe(
    catchError((error: unknown) =>
      (isFileProblem(error) ? from(problemInFile(error)) : of(problemOf(error))).pipe(
        switchMap((problem) => {
          if (problem.status !== 401 || request.context.get(OPEN)) return throwError(() => problem);
          return from(again.ask()).pipe(
            switchMap((isSignedIn) => (isSignedIn ? next(request) : throwError(() => problem))),
            catchError((second: unknown) => throwError(() => problemOf(second))),
          );
        }),
      ),
    ),
  );
};
