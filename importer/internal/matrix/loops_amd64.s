#include "textflag.h"

// One step of floatsAVX2 for a row: its number times a panel's 16.
#define ROW(number, low, high) \
	VBROADCASTSS number, Y10     \
	VMULPS       Y8, Y10, Y11    \
	VADDPS       Y11, low, low   \
	VMULPS       Y9, Y10, Y12    \
	VADDPS       Y12, high, high

// func floatsAVX2(c *float32, columns int, a *float32, rows int, panel *float32, add bool)
TEXT ·floatsAVX2(SB), NOSPLIT, $0-41
	MOVQ    c+0(FP), DI
	MOVQ    columns+8(FP), R8
	MOVQ    a+16(FP), SI
	MOVQ    rows+24(FP), CX
	MOVQ    panel+32(FP), DX
	MOVBLZX add+40(FP), BX
	SHLQ    $2, R8
	LEAQ    (SI)(CX*4), R10
	LEAQ    (R10)(CX*4), R11
	LEAQ    (R11)(CX*4), R12
	XORQ    R13, R13
	VXORPS  Y0, Y0, Y0
	VXORPS  Y1, Y1, Y1
	VXORPS  Y2, Y2, Y2
	VXORPS  Y3, Y3, Y3
	VXORPS  Y4, Y4, Y4
	VXORPS  Y5, Y5, Y5
	VXORPS  Y6, Y6, Y6
	VXORPS  Y7, Y7, Y7

step:
	VMOVUPS (DX), Y8
	VMOVUPS 32(DX), Y9
	ROW((SI)(R13*4), Y0, Y1)
	ROW((R10)(R13*4), Y2, Y3)
	ROW((R11)(R13*4), Y4, Y5)
	ROW((R12)(R13*4), Y6, Y7)
	ADDQ    $64, DX
	INCQ    R13
	CMPQ    R13, CX
	JLT     step

	LEAQ (DI)(R8*1), R10
	LEAQ (DI)(R8*2), R11
	LEAQ (R10)(R8*2), R12
	TESTB BX, BX
	JEQ   store
	VADDPS (DI), Y0, Y0
	VADDPS 32(DI), Y1, Y1
	VADDPS (R10), Y2, Y2
	VADDPS 32(R10), Y3, Y3
	VADDPS (R11), Y4, Y4
	VADDPS 32(R11), Y5, Y5
	VADDPS (R12), Y6, Y6
	VADDPS 32(R12), Y7, Y7

store:
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VMOVUPS Y2, (R10)
	VMOVUPS Y3, 32(R10)
	VMOVUPS Y4, (R11)
	VMOVUPS Y5, 32(R11)
	VMOVUPS Y6, (R12)
	VMOVUPS Y7, 32(R12)
	VZEROUPPER
	RET

// One step of integersAVX2 for a row: two of its numbers times a panel's 16
// pairs.
#define PAIR(numbers, low, high) \
	VPBROADCASTD numbers, Y10     \
	VPMADDWD     Y8, Y10, Y11     \
	VPADDD       Y11, low, low    \
	VPMADDWD     Y9, Y10, Y12     \
	VPADDD       Y12, high, high

// func integersAVX2(c *int32, columns int, a *int16, rows int, panel *int16)
TEXT ·integersAVX2(SB), NOSPLIT, $0-40
	MOVQ  c+0(FP), DI
	MOVQ  columns+8(FP), R8
	MOVQ  a+16(FP), SI
	MOVQ  rows+24(FP), CX
	MOVQ  panel+32(FP), DX
	SHLQ  $2, R8
	SHRQ  $1, CX
	LEAQ  (SI)(CX*4), R10
	LEAQ  (R10)(CX*4), R11
	LEAQ  (R11)(CX*4), R12
	XORQ  R13, R13
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7

step:
	VMOVDQU (DX), Y8
	VMOVDQU 32(DX), Y9
	PAIR((SI)(R13*4), Y0, Y1)
	PAIR((R10)(R13*4), Y2, Y3)
	PAIR((R11)(R13*4), Y4, Y5)
	PAIR((R12)(R13*4), Y6, Y7)
	ADDQ    $64, DX
	INCQ    R13
	CMPQ    R13, CX
	JLT     step

	LEAQ    (DI)(R8*1), R10
	LEAQ    (DI)(R8*2), R11
	LEAQ    (R10)(R8*2), R12
	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, (R10)
	VMOVDQU Y3, 32(R10)
	VMOVDQU Y4, (R11)
	VMOVDQU Y5, 32(R11)
	VMOVDQU Y6, (R12)
	VMOVDQU Y7, 32(R12)
	VZEROUPPER
	RET

DATA numbers<>+0(SB)/4, $0x40400000  // 3
DATA numbers<>+4(SB)/4, $0xc0400000  // -3
DATA numbers<>+8(SB)/4, $0x41d80000  // 27
DATA numbers<>+12(SB)/4, $0x41100000 // 9
DATA numbers<>+16(SB)/4, $0x3f000000 // 0.5
DATA numbers<>+20(SB)/4, $0x44800000 // Fine
DATA numbers<>+24(SB)/4, $0xc6800000 // -Edge*Fine
DATA numbers<>+28(SB)/4, $0x467ffc00 // Edge*Fine-1
GLOBL numbers<>(SB), RODATA|NOPTR, $32

// Curve of x, in Go's order; a and b are spoiled.
#define CURVE(x, a, b) \
	VMINPS Y15, x, x \
	VMAXPS Y14, x, x \
	VMULPS x, x, a   \
	VMULPS Y12, a, b \
	VADDPS Y13, b, b \
	VADDPS Y13, a, a \
	VMULPS x, a, a   \
	VDIVPS b, a, x

#define GATE(x, a, b) \
	VMULPS Y11, x, x \
	CURVE(x, a, b)   \
	VMULPS Y11, x, x \
	VADDPS Y11, x, x

// func cellAVX2(state, out, in *float32, sums *int32, units, gates *float32, n int)
TEXT ·cellAVX2(SB), NOSPLIT, $0-56
	MOVQ state+0(FP), DI
	MOVQ out+8(FP), SI
	MOVQ in+16(FP), DX
	MOVQ sums+24(FP), R8
	MOVQ units+32(FP), R9
	MOVQ gates+40(FP), R10
	MOVQ n+48(FP), CX
	LEAQ (R8)(CX*4), R11  // sums and units of the forget gates
	LEAQ (R9)(CX*4), R12
	LEAQ (R11)(CX*4), R13 // and of the pass gates
	LEAQ (R12)(CX*4), AX
	VBROADCASTSS numbers<>+0(SB), Y15
	VBROADCASTSS numbers<>+4(SB), Y14
	VBROADCASTSS numbers<>+8(SB), Y13
	VBROADCASTSS numbers<>+12(SB), Y12
	VBROADCASTSS numbers<>+16(SB), Y11
	LEAQ (R10)(CX*4), BX  // the gates' second, third and fourth part
	XORQ R14, R14

next:
	VMOVUPS (DI)(R14*4), Y0

	// forget gate
	VCVTDQ2PS (R11)(R14*4), Y1
	VMULPS    (R12)(R14*4), Y1, Y1
	VMULPS    (R10)(R14*4), Y0, Y2
	VADDPS    Y2, Y1, Y1
	LEAQ      (BX)(CX*4), R15
	VADDPS    (R15)(R14*4), Y1, Y1
	GATE(Y1, Y2, Y3)

	// pass gate
	VCVTDQ2PS (R13)(R14*4), Y4
	VMULPS    (AX)(R14*4), Y4, Y4
	VMULPS    (BX)(R14*4), Y0, Y5
	VADDPS    Y5, Y4, Y4
	LEAQ      (R15)(CX*4), R15
	VADDPS    (R15)(R14*4), Y4, Y4
	GATE(Y4, Y5, Y6)

	// state
	VCVTDQ2PS (R8)(R14*4), Y7
	VMULPS    (R9)(R14*4), Y7, Y7
	VSUBPS    Y7, Y0, Y0
	VMULPS    Y0, Y1, Y1
	VADDPS    Y1, Y7, Y7
	VMOVUPS   Y7, (DI)(R14*4)

	// out
	CURVE(Y7, Y2, Y3)
	VMOVUPS (DX)(R14*4), Y8
	VSUBPS  Y8, Y7, Y7
	VMULPS  Y7, Y4, Y4
	VADDPS  Y4, Y8, Y8
	VMOVUPS Y8, (SI)(R14*4)

	ADDQ $8, R14
	CMPQ R14, CX
	JLT  next
	VZEROUPPER
	RET

// func roundAVX2(to *int16, from *float32, n int)
TEXT ·roundAVX2(SB), NOSPLIT, $0-24
	MOVQ to+0(FP), DI
	MOVQ from+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS numbers<>+20(SB), Y15
	VBROADCASTSS numbers<>+24(SB), Y14
	VBROADCASTSS numbers<>+28(SB), Y13
	XORQ R14, R14

next:
	VMULPS     (SI)(R14*4), Y15, Y0
	VMULPS     32(SI)(R14*4), Y15, Y1
	VMINPS     Y13, Y0, Y0
	VMINPS     Y13, Y1, Y1
	VMAXPS     Y14, Y0, Y0
	VMAXPS     Y14, Y1, Y1
	VCVTTPS2DQ Y0, Y0
	VCVTTPS2DQ Y1, Y1
	VPACKSSDW  Y1, Y0, Y0
	VPERMQ     $0xd8, Y0, Y0
	VMOVDQU    Y0, (DI)(R14*2)
	ADDQ       $16, R14
	CMPQ       R14, CX
	JLT        next
	VZEROUPPER
	RET

// func addAVX2(sum *float32, row *int8, n int, unit float32)
TEXT ·addAVX2(SB), NOSPLIT, $0-28
	MOVQ sum+0(FP), DI
	MOVQ row+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS unit+24(FP), Y15
	XORQ R14, R14

next:
	VPMOVSXBD (SI)(R14*1), Y0
	VCVTDQ2PS Y0, Y0
	VMULPS    Y15, Y0, Y0
	VADDPS    (DI)(R14*4), Y0, Y0
	VMOVUPS   Y0, (DI)(R14*4)
	ADDQ      $8, R14
	CMPQ      R14, CX
	JLT       next
	VZEROUPPER
	RET

// func cpuid(leaf, sub uint32) (a, b, c, d uint32)
TEXT ·cpuid(SB), NOSPLIT, $0-24
	MOVL leaf+0(FP), AX
	MOVL sub+4(FP), CX
	CPUID
	MOVL AX, a+8(FP)
	MOVL BX, b+12(FP)
	MOVL CX, c+16(FP)
	MOVL DX, d+20(FP)
	RET

// func xgetbv() (a, d uint32)
TEXT ·xgetbv(SB), NOSPLIT, $0-8
	XORL CX, CX
	XGETBV
	MOVL AX, a+0(FP)
	MOVL DX, d+4(FP)
	RET
