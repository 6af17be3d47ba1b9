/* The yardstick of steps.ts: gradient and update of each ball in one loop, as one would write it by hand.
   steps SURFACE OPTIMIZER BALLS MILLISECONDS  prints the nanoseconds of a ball-step, best of many runs. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PI2 6.283185307179586

typedef struct { double x, y; } Slope;

static inline Slope rosenbrock(double x, double y) {
  double u = y - x * x;
  return (Slope){-2 * (1 - x) - 400 * x * u, 200 * u};
}

static inline Slope himmelblau(double x, double y) {
  double a = x * x + y - 11, b = x + y * y - 7;
  return (Slope){4 * x * a + 2 * b, 2 * a + 4 * y * b};
}

static inline Slope ackley(double x, double y) {
  double r = sqrt(0.5 * (x * x + y * y));
  double radial = r == 0 ? 0 : 2 * exp(-0.2 * r) / r;
  double wave = PI2 * 0.5 * exp(0.5 * (cos(PI2 * x) + cos(PI2 * y)));
  return (Slope){radial * x + wave * sin(PI2 * x), radial * y + wave * sin(PI2 * y)};
}

static inline Slope rastrigin(double x, double y) {
  return (Slope){2 * x + 10 * PI2 * sin(PI2 * x), 2 * y + 10 * PI2 * sin(PI2 * y)};
}

static inline Slope goldstein(double x, double y) {
  double s = x + y + 1, d = 2 * x - 3 * y;
  double p = 19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y;
  double q = 18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y;
  double a = 1 + s * s * p, b = 30 + d * d * q;
  double px = -14 + 6 * x + 6 * y;
  double qx = -32 + 24 * x - 36 * y, qy = 48 - 36 * x + 54 * y;
  double ax = 2 * s * p + s * s * px;
  double bx = 4 * d * q + d * d * qx, by = -6 * d * q + d * d * qy;
  return (Slope){ax * b + a * bx, ax * b + a * by};
}

typedef struct {
  double *restrict x, *restrict y, *restrict rate;
  double *restrict mx, *restrict my, *restrict vx, *restrict vy;
} Balls;

static double beta1t, beta2t;

#define STEPPERS(surface)                                                                                              \
  static void surface##_sgd(Balls b, int count) {                                                                      \
    double *restrict x = b.x, *restrict y = b.y, *restrict rate = b.rate;                                              \
    for (int i = 0; i < count; i++) {                                                                                  \
      Slope g = surface(x[i], y[i]);                                                                                   \
      x[i] -= rate[i] * g.x;                                                                                           \
      y[i] -= rate[i] * g.y;                                                                                           \
    }                                                                                                                  \
  }                                                                                                                    \
  static void surface##_adam(Balls b, int count) {                                                                     \
    double *restrict x = b.x, *restrict y = b.y, *restrict rate = b.rate;                                              \
    double *restrict mx = b.mx, *restrict my = b.my, *restrict vx = b.vx, *restrict vy = b.vy;                         \
    beta1t *= 0.9;                                                                                                     \
    beta2t *= 0.999;                                                                                                   \
    double raise = 1 / (1 - beta1t), root = 1 / sqrt(1 - beta2t);                                                      \
    for (int i = 0; i < count; i++) {                                                                                  \
      Slope g = surface(x[i], y[i]);                                                                                   \
      mx[i] = 0.9 * mx[i] + (1 - 0.9) * g.x;                                                                           \
      my[i] = 0.9 * my[i] + (1 - 0.9) * g.y;                                                                           \
      vx[i] = 0.999 * vx[i] + (1 - 0.999) * g.x * g.x;                                                                 \
      vy[i] = 0.999 * vy[i] + (1 - 0.999) * g.y * g.y;                                                                 \
      x[i] -= rate[i] * raise * mx[i] / (sqrt(vx[i]) * root + 1e-8);                                                   \
      y[i] -= rate[i] * raise * my[i] / (sqrt(vy[i]) * root + 1e-8);                                                   \
    }                                                                                                                  \
  }

STEPPERS(rosenbrock)
STEPPERS(himmelblau)
STEPPERS(ackley)
STEPPERS(rastrigin)
STEPPERS(goldstein)

typedef struct {
  const char *name;
  void (*sgd)(Balls, int);
  void (*adam)(Balls, int);
} Surface;

static const Surface surfaces[] = {
    {"rosenbrock", rosenbrock_sgd, rosenbrock_adam}, {"himmelblau", himmelblau_sgd, himmelblau_adam},
    {"ackley", ackley_sgd, ackley_adam},             {"rastrigin", rastrigin_sgd, rastrigin_adam},
    {"goldstein-price", goldstein_sgd, goldstein_adam},
};

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  void (*step)(Balls, int) = NULL;
  for (size_t k = 0; k < sizeof surfaces / sizeof *surfaces; k++)
    if (strcmp(surfaces[k].name, argv[1]) == 0)
      step = strcmp(argv[2], "sgd") == 0 ? surfaces[k].sgd : surfaces[k].adam;
  if (step == NULL) return 2;
  int count = atoi(argv[3]);
  double until = now() + atof(argv[4]) * 1e6, best = INFINITY;
  double *all = calloc(7 * (size_t)count, sizeof *all);
  Balls b = {all, all + count, all + 2 * count, all + 3 * count, all + 4 * count, all + 5 * count, all + 6 * count};
  for (int i = 0; i < count; i++) {
    b.x[i] = -2 + 4 * fmod(i * 0.6180339887498949, 1);
    b.y[i] = -2 + 4 * fmod(i * 0.7548776662466927, 1);
    b.rate[i] = 1e-9 * (1 + i % 7);
  }
  beta1t = beta2t = 1;
  /* A run is about a millisecond: short enough that many are not disturbed by anybody. */
  double begin = now();
  step(b, count);
  int steps = 1 + (int)(1e6 / (now() - begin));
  do {
    begin = now();
    for (int k = 0; k < steps; k++) step(b, count);
    double spent = (now() - begin) / steps / count;
    if (spent < best) best = spent;
  } while (now() < until);
  /* The sum keeps the compiler from leaving everything out. */
  double sum = 0;
  for (int i = 0; i < count; i++) sum += b.x[i] + b.y[i];
  printf("%.6f %.17g\n", best, sum);
  return 0;
}
