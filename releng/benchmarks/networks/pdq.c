/* Solves the models of NetworkBenchmark.java with the PDQ library: one line per model, seconds per solution and the
   throughput of the first class. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "PDQ_Lib.h"

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  int stations = 10;
  for (int m = 1; m + 3 < argc; m += 4) {
    int population[3] = {atoi(argv[m]), atoi(argv[m + 1]), atoi(argv[m + 2])};
    double until = seconds() + atoi(argv[m + 3]);
    double best = 1e9, throughput = 0;
    while (seconds() < until) {
      char name[16], work[16];
      PDQ_Init("networks");
      for (int c = 0; c < 3 && population[c] > 0; c++) {
        sprintf(work, "class%d", c);
        PDQ_CreateClosed(work, TERM, population[c], 5.0 + c);
      }
      for (int k = 0; k < stations; k++) {
        sprintf(name, "station%d", k);
        PDQ_CreateNode(name, CEN, FCFS);
      }
      for (int c = 0; c < 3 && population[c] > 0; c++)
        for (int k = 0; k < stations; k++) {
          sprintf(name, "station%d", k);
          sprintf(work, "class%d", c);
          PDQ_SetDemand(name, work, 0.01 * (1 + (c + 2 * k) % 7));
        }
      double began = seconds();
      PDQ_Solve(EXACT);
      double took = seconds() - began;
      if (took < best) best = took;
      throughput = PDQ_GetThruput(TERM, "class0");
    }
    printf("%.9f %.9f\n", best, throughput);
  }
  return 0;
}
